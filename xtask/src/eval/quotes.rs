//! Quotations, their speakers, and who is who, against the gold.

use super::gold::{Gold, GoldQuote, Said};
use super::score::{Score, Scored};
use galley::Span;
use galley::detect::{Actor, Analysis, Quote};
use std::collections::HashSet;

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

/// Pairs of strings of one gold actor, against pairs of strings that the engine joins.
pub(super) fn score_actors(gold: &[Vec<String>], found: &[Actor], score: &mut Score) {
    let known: HashSet<&str> = gold.iter().flatten().map(String::as_str).collect();
    let mut got = HashSet::new();
    for actor in found {
        let strings: Vec<&str> = std::iter::once(&actor.name)
            .chain(&actor.aliases)
            // The gold has roles without their article.
            .map(|s| match s.strip_prefix("the ") {
                Some(role) if !known.contains(s.as_str()) => role,
                _ => s,
            })
            .filter(|s| known.contains(s))
            .collect();
        got.extend(pairs(&strings));
    }
    let strings = gold
        .iter()
        .map(|a| a.iter().map(String::as_str).collect::<Vec<_>>());
    let want: HashSet<_> = strings.flat_map(|a| pairs(&a)).collect();
    let mut all: Vec<_> = want.union(&got).copied().collect();
    all.sort_unstable();
    let nowhere = Span::new(0, 0);
    for pair in all {
        let text = format!("{} = {}", pair.0, pair.1);
        match (want.contains(&pair), got.contains(&pair)) {
            (true, true) => score.right(Scored::Joined),
            (true, false) => score.missed(Scored::Joined, nowhere, text),
            _ => score.spurious(Scored::Joined, nowhere, text),
        }
    }
}

fn pairs<'a>(strings: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let pair = |a: &'a str, b: &'a str| if a < b { (a, b) } else { (b, a) };
    let mut out = Vec::new();
    for (at, a) in strings.iter().enumerate() {
        out.extend(
            strings[at + 1..]
                .iter()
                .filter(|b| *b != a)
                .map(|b| pair(a, b)),
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_speaker() {
        assert!(same_name("Mr Healey", "John Healey"));
        assert!(same_name("the defence secretary", "Defence secretary"));
        assert!(!same_name("Healey", "Healey Jones"));
        assert!(!same_name("the", "John"));
    }

    #[test]
    fn pairs_have_one_order() {
        assert_eq!(pairs(&["b", "a", "a"]), [("a", "b"), ("a", "b")]);
    }
}
