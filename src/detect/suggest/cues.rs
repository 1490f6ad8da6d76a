//! Words that hint at what a sentence states.

use super::facts::Fact;
use super::features::word;
use std::sync::LazyLock;

/// The kinds of hint that a word, by its hash, gives.
pub(super) fn hints(word: u32) -> impl Iterator<Item = Fact> {
    let Hints { seen, sorted } = &*HINTS;
    let all = if seen[place(word)] {
        sorted.as_slice()
    } else {
        &[]
    };
    let first = all.partition_point(|(hash, _)| *hash < word);
    let rest = all.get(first..).unwrap_or_default();
    rest.iter()
        .take_while(move |(hash, _)| *hash == word)
        .map(|(_, fact)| *fact)
}

/// The words of [`CUES`] by their hash.
struct Hints {
    /// By the lower bits of a hash, whether any word has them. Most words give no hint,
    /// and are not searched for.
    seen: [bool; PLACES],
    sorted: Vec<(u32, Fact)>,
}

const PLACES: usize = 1 << 12;

const fn place(hash: u32) -> usize {
    hash as usize % PLACES
}

static HINTS: LazyLock<Hints> = LazyLock::new(|| {
    let of = |(fact, words): &(Fact, &'static str)| {
        let fact = *fact;
        words.split(' ').map(move |w| (word(w), fact))
    };
    let mut sorted: Vec<_> = CUES.iter().flat_map(of).collect();
    sorted.sort_unstable();
    let mut seen = [false; PLACES];
    for (hash, _) in &sorted {
        seen[place(*hash)] = true;
    }
    Hints { seen, sorted }
});

const CUES: &[(Fact, &str)] = &[
    (
        Fact::Change,
        "rose rise risen rises rising fell fall fallen falls falling grew grow grown grows growing increase increased increases increasing decrease decreased drop dropped drops declined decline doubled tripled halved soared surged plunged slumped climbed jumped cut cuts raised raise lowered slipped gained lost gain widened narrowed shrank shrunk up down jump tumbled dipped eased added expanded swelled quadrupled",
    ),
    (
        Fact::Comparison,
        "more less fewer higher lower than most least largest biggest highest lowest worst best longest oldest youngest fastest smallest greatest larger bigger smaller better worse twice double majority half record only first last longer earlier",
    ),
    (
        Fact::Hedge,
        "may might could possibly perhaps allegedly reportedly apparently likely unlikely seems seemed appears appeared believed suspected alleged estimated estimate suggested suggests probably claims claimed claim denied denies insisted maintains accused accusation blamed blames warned warns",
    ),
    (
        Fact::Cause,
        "because caused cause causes causing due led leads leading result resulted results resulting linked link blame blamed blames owing thanks therefore consequently prompted triggered contributed after since attributed responsible effect effects affect affected",
    ),
    (
        Fact::Future,
        "will would shall plan plans planned planning pledge pledged promise promised expected expect expects forecast predicted aims aim intends proposed propose next due set",
    ),
    (
        Fact::Rule,
        "law laws rule rules must required requires require allow allows allowed ban bans banned illegal legal legally forbidden prohibited mandatory regulation regulations entitled constitution constitutional permit permitted act bill court ruled ruling",
    ),
    (
        Fact::Saying,
        "said says say told added according stated announced reported reports claimed claims argued warned insisted wrote noted confirmed denied",
    ),
    (
        Fact::Harm,
        "died dead death deaths killed kill injured wounded victims victim murder rape abuse corruption fraud bribe bribery illegal violated violation arrested charged convicted guilty sentenced fire attack attacked explosion shooting war cancer disease virus infected cases crash accident failed failure missing stolen theft lied false debt deficit loss losses poverty unemployment hunger drought flood floods pollution unsafe risk danger",
    ),
    (
        Fact::Statistics,
        "average median rate rates percent per proportion majority figures data survey poll study research researchers report census statistics index total number numbers share level levels official officials ministry authority department agency commission",
    ),
    (
        Fact::Sport,
        "goal goals match game games season team league cup striker coach scored win won beat defeat final half-time minutes wicket wickets runs innings points set sets player players",
    ),
    (Fact::FirstPerson, "i we my our me us"),
    (Fact::ThirdPerson, "he she they it his her their its"),
    (
        Fact::Negation,
        "not no never none nobody nothing without neither nor",
    ),
    (
        Fact::Source,
        "according study survey poll report official figures data",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_hint_at_several_things() {
        let mut found: Vec<_> = hints(word("Denied")).collect();
        found.sort();
        assert_eq!(found, [Fact::Hedge, Fact::Saying]);
        assert_eq!(hints(word("table")).count(), 0);
    }
}
