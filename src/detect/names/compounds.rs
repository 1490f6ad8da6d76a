//! What a joint settles, whatever the model says: in "Kurdish-led" stands a people,
//! "Doe v. Town of Salem" is a case, the "Harare-Masvingo highway" goes by two places.

use super::article::{Article, Run};
use super::lexicon::{DEMONYM, Lists};
use super::rules::{Name, index, word, write};
use super::tag::{OUTSIDE, begin, is_inside};
use super::word::{Case, Word, lower_hash};
use crate::detect::Label;
use std::sync::LazyLock;

/// What makes a people's name part of an adjective of something else ("English-speaking").
const LANGUAGE: &str = "language speaking speaker speakers medium";

/// Nouns before which two places are joined by a hyphen only ("the Harare-Masvingo highway").
const ROUTES: &str = "road highway motorway expressway route railway line rail ferry pipeline border \
    corridor section stretch flight flights service train bus";

struct Words {
    hyphen: u32,
    stop: u32,
    versus: u32,
    crown: u32,
    language: Vec<u32>,
    routes: Vec<u32>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    hyphen: lower_hash("-"),
    stop: lower_hash("."),
    versus: lower_hash("v"),
    crown: lower_hash("r"),
    language: LANGUAGE.split_whitespace().map(lower_hash).collect(),
    routes: ROUTES.split_whitespace().map(lower_hash).collect(),
});

/// Labels peoples whose other half in a compound has no capital ("Kurdish-led", "anti-Muslim"):
/// too few of these are in the training text.
pub(super) fn peoples(article: &Article, run: &Run, tags: &mut [u8]) {
    let Some(norp) = index(Label::Norp) else {
        return;
    };
    let near = |at: usize, by: isize| {
        let at = at.checked_add_signed(by);
        at.filter(|at| run.sentence.contains(at))
            .map_or(&Word::NONE, |at| word(&article.words, at))
    };
    let half = |at: usize, side: isize| {
        let half = near(at, 2 * side);
        near(at, side).lower == WORDS.hyphen
            && half.case == Case::Lower
            && !WORDS.language.contains(&half.lower)
    };
    for (at, tag) in run.tokens.clone().zip(tags) {
        let is_people = article.lists.get(at).is_some_and(|l| l & DEMONYM != 0);
        if usize::from(*tag) == OUTSIDE
            && is_people
            && near(at, 0).case == Case::Initial
            && (half(at, 1) || half(at, -1))
        {
            *tag = begin(norp) as u8;
        }
    }
}

/// Labels cases of law, "Doe v. Town of Salem" and "R v Doe"; without stop and Crown a
/// "v" may stand between two teams.
pub(super) fn cases(article: &Article, run: &Run, tags: &mut [u8]) {
    let Some(law) = index(Label::Law) else {
        return;
    };
    for sides in run.phrases.windows(2) {
        let [one, other] = sides else {
            continue;
        };
        let joint = article.words.get(one.end..other.start).unwrap_or_default();
        let is_case = match joint {
            [v, stop] => v.lower == WORDS.versus && stop.lower == WORDS.stop,
            [v] => {
                v.lower == WORDS.versus
                    && one.len() == 1
                    && word(&article.words, one.start).lower == WORDS.crown
            }
            _ => false,
        };
        let first = run.tokens.start;
        let name = Name {
            start: one.start.saturating_sub(first),
            end: other.end.saturating_sub(first),
            label: law,
        };
        // Neither side may be cut out of a longer name.
        let goes_on = tags
            .get(name.end)
            .is_some_and(|tag| is_inside(usize::from(*tag)));
        let begins = tags
            .get(name.start)
            .is_some_and(|tag| is_inside(usize::from(*tag)));
        if is_case && !goes_on && !begins {
            write(tags, name);
        }
    }
}

/// The lists that hold each word of a name in the run that starts at `first`.
fn run_lists(article: &Article, first: usize, name: Name) -> impl Iterator<Item = Lists> {
    let lists = article.lists.get(first + name.start..first + name.end);
    lists.unwrap_or_default().iter().copied()
}

/// Parts "Harare-Masvingo" before "highway" into two places; not "Trans-Siberian".
pub(super) fn part_route(article: &Article, run: &Run, tags: &mut [u8], name: Name) -> bool {
    let first = run.tokens.start;
    let is = |at: usize, wanted: u32| word(&article.words, first + at).lower == wanted;
    let Some(hyphen) = (name.start + 1..name.end).find(|at| is(*at, WORDS.hyphen)) else {
        return false;
    };
    let route = word(&article.words, first + name.end);
    let is_route = route.case == Case::Lower && WORDS.routes.contains(&route.lower);
    let halves = [(name.start, hyphen), (hyphen + 1, name.end)];
    if Some(name.label) != index(Label::Place)
        || !is_route
        || !run.sentence.contains(&(first + name.end))
        || halves.iter().any(|(start, end)| start >= end)
        || run_lists(article, first, name).any(|lists| lists & DEMONYM != 0)
    {
        return false;
    }
    if let Some(tag) = tags.get_mut(hyphen) {
        *tag = OUTSIDE as u8;
    }
    for (start, end) in halves {
        write(tags, Name { start, end, ..name });
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::rules::apply;
    use super::super::testing::{Marked, lexicon};

    #[track_caller]
    fn check(before: &str, after: &str) {
        let mut marked = Marked::read(before, &lexicon(&[("Kurdish", "demonyms")]));
        for (run, tags) in marked.article.runs().iter().zip(&mut marked.tags) {
            apply(&marked.article, run, tags);
        }
        assert_eq!(marked.render(), after);
    }

    #[test]
    fn a_people_in_a_compound_is_a_people() {
        check("the Kurdish-led force", "the [Kurdish|NORP]-led force");
        check("a non-Kurdish one", "a non-[Kurdish|NORP] one");
        for same in ["a Kurdish-language one", "a Kurdish one"] {
            check(same, same);
        }
    }

    #[test]
    fn a_case_of_law_has_two_sides() {
        check(
            "as in [Doe|PERSON] v. Town of Salem it",
            "as in [Doe v. Town of Salem|LAW] it",
        );
        check("as in R v [Doe|PERSON] it", "as in [R v Doe|LAW] it");
        check(
            "saw [Leeds|ORG] v [Derby|ORG] now",
            "saw [Leeds|ORG] v [Derby|ORG] now",
        );
    }

    #[test]
    fn a_route_joins_two_places() {
        check(
            "the [Harare-Masvingo|PLACE] highway",
            "the [Harare|PLACE]-[Masvingo|PLACE] highway",
        );
        for same in [
            "in [Guinea-Bissau|PLACE] now",
            "the [Trans-Kurdish|PLACE] railway",
            "the [Rolls-Royce|ORG] service",
        ] {
            check(same, same);
        }
    }
}
