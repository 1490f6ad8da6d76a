//! Quotations, their speakers, and who is who, against the gold.

use super::gold::{Gold, GoldQuote, Said};
use super::score::{Score, Scored};
use galley::Span;
use galley::detect::{Actor, Analysis, Quote};
use std::collections::{HashMap, HashSet};

pub(super) fn score_quotes(gold: &Gold, quotes: &[GoldQuote], found: &Analysis, score: &mut Score) {
    let text: &str = &gold.text;
    let mut met = HashSet::new();
    for want in quotes {
        let covered = want.span.slice(text);
        let head: String = covered.chars().take(40).collect();
        // A quotation over paragraphs may be marked piece by piece.
        let got = found
            .quotes
            .iter()
            .position(|q| q.span == want.span || q.span.contains(want.span));
        let Some(at) = got else {
            score.missed(Scored::Quote, want.span, &head);
            match &want.said {
                Said::Nobody => {}
                said => {
                    score.missed(Scored::Speech, want.span, &head);
                    if let Said::By(name) = said {
                        score.missed(Scored::Speaker, want.span, format!("{head} {name}"));
                    }
                }
            }
            continue;
        };
        met.insert(at);
        score.right(Scored::Quote);
        let quote = &found.quotes[at];
        match (&want.said, quote.speech) {
            (Said::Nobody, false) => {}
            (Said::Nobody, true) => score.spurious(Scored::Speech, want.span, &head),
            (_, true) => score.right(Scored::Speech),
            (_, false) => score.missed(Scored::Speech, want.span, &head),
        }
        score_speaker(text, want, quote, &found.actors, &head, score);
    }
    for (at, quote) in found.quotes.iter().enumerate() {
        if !met.contains(&at) && gold.marks.judge(quote.span.slice(text)) {
            let head: String = quote.span.slice(text).chars().take(40).collect();
            score.spurious(Scored::Quote, quote.span, head);
        }
    }
}

fn score_speaker(
    text: &str,
    want: &GoldQuote,
    quote: &Quote,
    actors: &[Actor],
    head: &str,
    score: &mut Score,
) {
    let actor = quote.speaker.and_then(|s| actors.get(s.actor? as usize));
    let mention = quote.speaker.map(|s| s.span.slice(text));
    let got = actor.map(|a| a.name.as_str()).or(mention);
    match (&want.said, got) {
        (Said::By(name), Some(got)) => {
            let aliases = actor
                .into_iter()
                .flat_map(|a| &a.aliases)
                .map(String::as_str);
            if std::iter::once(got)
                .chain(mention)
                .chain(aliases)
                .any(|s| same_name(s, name))
            {
                score.right(Scored::Speaker);
            } else {
                score.missed(Scored::Speaker, want.span, format!("{head} {name}"));
                score.spurious(Scored::Speaker, want.span, format!("{head} {got}"));
            }
        }
        (Said::By(name), None) => {
            score.missed(Scored::Speaker, want.span, format!("{head} {name}"));
        }
        // Who speaks where the gold does not know is not judged.
        (Said::Unknown, _) | (Said::Nobody, None) => {}
        (Said::Nobody, Some(got)) => {
            score.spurious(Scored::Speaker, want.span, format!("{head} {got}"));
        }
    }
}

/// Whether two strings name the same speaker: equal but for case, article and
/// title, or one the end of the other ("Healey", "John Healey").
fn same_name(a: &str, b: &str) -> bool {
    let words = |s: &str| -> Vec<String> {
        s.to_lowercase()
            .split(|c: char| c.is_whitespace() || matches!(c, '.' | ','))
            .filter(|w| !w.is_empty() && !TITLES.contains(w))
            .map(str::to_owned)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    !a.is_empty() && !b.is_empty() && (a.ends_with(&b) || b.ends_with(&a))
}

/// Words before a name that do not tell who it is.
const TITLES: &[&str] = &[
    "the", "a", "an", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof",
    "professor",
];

/// The other strings of each gold actor: right where the engine joins them to its
/// fullest; spurious are pairs of strings joined that no gold actor shares.
pub(super) fn score_actors(gold: &[Vec<String>], found: &[Actor], score: &mut Score) {
    let mut owners: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, actor) in gold.iter().enumerate() {
        for string in actor {
            owners.entry(string).or_default().push(at);
        }
    }
    let found: Vec<Vec<&str>> = found
        .iter()
        .map(|actor| {
            std::iter::once(&actor.name)
                .chain(&actor.aliases)
                // The gold has roles without their article.
                .map(|s| match s.strip_prefix("the ") {
                    Some(role) if !owners.contains_key(s.as_str()) => role,
                    _ => s,
                })
                .filter(|s| owners.contains_key(s))
                .collect()
        })
        .collect();
    let nowhere = Span::new(0, 0);
    for actor in gold {
        let Some((fullest, others)) = actor.split_first() else {
            continue;
        };
        for other in others {
            let joined = found
                .iter()
                .any(|f| f.contains(&fullest.as_str()) && f.contains(&other.as_str()));
            if joined {
                score.right(Scored::Joined);
            } else {
                score.missed(Scored::Joined, nowhere, format!("{fullest} = {other}"));
            }
        }
    }
    let owner = |string: &str| owners.get(string).map_or(&[][..], Vec::as_slice);
    for strings in &found {
        for (at, a) in strings.iter().enumerate() {
            for b in strings.iter().skip(at + 1) {
                if !owner(a).iter().any(|o| owner(b).contains(o)) {
                    score.spurious(Scored::Joined, nowhere, format!("{a} = {b}"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use galley::detect::Label;

    #[test]
    fn names_of_one_speaker() {
        assert!(same_name("Mr Healey", "John Healey"));
        assert!(same_name("the defence secretary", "Defence secretary"));
        assert!(!same_name("Healey", "Healey Jones"));
        assert!(!same_name("the", "John"));
    }

    #[test]
    fn strings_of_one_actor() {
        let actor = |name: &str, alias: &str| Actor {
            name: name.to_owned(),
            label: Label::Person,
            aliases: vec![alias.to_owned()],
        };
        let gold: Vec<Vec<String>> = [&["Ann Lee", "mayor", "Lee"][..], &["Bo Ray"]]
            .iter()
            .map(|strings| strings.iter().map(|s| (*s).to_owned()).collect())
            .collect();
        let mut score = Score::default();
        let found = [actor("Ann Lee", "the mayor"), actor("Lee", "Bo Ray")];
        score_actors(&gold, &found, &mut score);
        let tally = score.tallies[&Scored::Joined];
        assert_eq!((tally.right, tally.found, tally.gold), (1, 2, 2));
    }
}
