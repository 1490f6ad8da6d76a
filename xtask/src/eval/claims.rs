//! What `claims.tsv` beside gold articles says of their sentences, and the score of the
//! suggestions against it. `tests/gold/README.md` tells the form.

use super::gold::{Gold, GoldClaim};
use super::score::{Score, Scored};
use super::tally::Tally;
use galley::Span;
use galley::detect::claims::Kind;
use galley::detect::{Analysis, Tag};

const HEADER: &str = "article\tworth\tkind\tsentence";

/// Reads `content`, a judged sentence a line, and gives each to its article.
///
/// # Errors
/// A sentence that names the line and what is wrong with it.
pub fn judge(articles: &mut [Gold], content: &str) -> Result<(), String> {
    let mut lines = (1..).zip(content.lines());
    if lines.next().is_none_or(|(_, line)| line != HEADER) {
        return Err(format!("line 1: not {HEADER:?}"));
    }
    // The sentences of an article stand together and in its order.
    let mut at = 0;
    for (number, line) in lines {
        let told = |e: String| format!("line {number}: {e}");
        let [id, worth, kind, sentence] = fields(line)
            .ok_or_else(|| told("not article, worth, kind and sentence between tabs".into()))?;
        if articles.get(at).is_none_or(|a| a.id != id) {
            at = articles
                .iter()
                .position(|a| a.id == id)
                .ok_or_else(|| told(format!("no article is named {id}")))?;
        }
        if let Some(article) = articles.get_mut(at) {
            add(article, worth, kind, sentence).map_err(told)?;
        }
    }
    Ok(())
}

fn fields(line: &str) -> Option<[&str; 4]> {
    let mut fields = line.splitn(4, '\t');
    let mut next = || fields.next();
    Some([next()?, next()?, next()?, next()?])
}

fn add(article: &mut Gold, worth: &str, kind: &str, sentence: &str) -> Result<(), String> {
    let worth = match worth.parse() {
        Ok(worth @ 0..=3) => worth,
        _ => return Err(format!("a worth is 0, 1, 2 or 3, not {worth:?}")),
    };
    let kind = kind_of(kind).ok_or_else(|| format!("no kind is named {kind:?}"))?;
    let claims = article.claims.get_or_insert_default();
    let from = claims.last().map_or(0, |last| last.span.end);
    let start = article.text[from as usize..]
        .find(sentence)
        .filter(|_| !sentence.is_empty())
        .map(|start| from + start as u32)
        .ok_or_else(|| {
            let id = &article.id;
            format!("{id} has no such sentence after the one before: {sentence:?}")
        })?;
    claims.push(GoldClaim {
        span: Span::new(start, start + sentence.len() as u32),
        worth,
        kind,
    });
    Ok(())
}

/// The kind with this letter.
pub fn kind_of(letter: &str) -> Option<Kind> {
    Some(match letter {
        "Q" => Kind::Quantity,
        "C" => Kind::Cause,
        "R" => Kind::Rule,
        "P" => Kind::Future,
        "E" => Kind::Fact,
        "O" => Kind::Opinion,
        "X" => Kind::Experience,
        "N" => Kind::Nothing,
        _ => return None,
    })
}

/// Scores the claims that the engine suggests: from its threshold on, and as a ranking.
///
/// What counts is the judged sentences, however the engine splits: one is suggested when a
/// sentence that lies for more than half in it, or holds more than half of it, is. So two
/// that the engine joins are right or wrong each for itself, and halves count once.
pub(super) fn score_claims(claims: &[GoldClaim], found: &Analysis, score: &mut Score) {
    let suggested: Vec<_> = found
        .sentences
        .iter()
        .filter_map(|s| {
            let claim = s.suggestions.iter().find(|s| s.tag == Tag::Claim)?;
            Some((s.span, claim.score))
        })
        .collect();
    let mut ranked = Vec::new();
    for claim in claims {
        let text = claim.span.slice(&found.text);
        let of_it = suggested
            .iter()
            .filter(|(span, _)| mostly(*span, claim.span));
        let best = of_it.map(|(_, score)| *score).max_by(f32::total_cmp);
        match (claim.is_claim(), best) {
            (true, Some(_)) => score.right(Scored::Claim),
            (true, None) => score.missed(Scored::Claim, claim.span, text),
            (false, Some(_)) => score.spurious(Scored::Claim, claim.span, text),
            (false, None) => {}
        }
        ranked.extend(best.map(|best| (best, claim.is_claim())));
    }
    // R-precision: of the article's likeliest, as many as it has claims, how many are some.
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let gold = claims.iter().filter(|c| c.is_claim()).count();
    ranked.truncate(gold);
    *score.tallies.entry(Scored::ClaimFirst).or_default() += Tally {
        right: ranked.iter().filter(|r| r.1).count() as u32,
        found: ranked.len() as u32,
        gold: gold as u32,
    };
}

/// Whether more than half of either lies in the other.
fn mostly(a: Span, b: Span) -> bool {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    2 * shared > a.len().min(b.len())
}

#[cfg(test)]
mod tests {
    use super::super::gold::parse;
    use super::super::score::score;
    use super::*;
    use galley::detect::{Sentence, Suggestion};

    const ARTICLE: &str = "## a-01\nPrices doubled. Yes. We won. Yes.\n";

    fn judged(lines: &[&str]) -> Result<Gold, String> {
        let mut articles = parse(ARTICLE)?;
        judge(&mut articles, &[&[HEADER], lines].concat().join("\n"))?;
        Ok(articles.remove(0))
    }

    #[test]
    fn sentences_are_found_in_order() -> Result<(), String> {
        let lines = [
            "a-01\t2\tQ\tPrices doubled.",
            "a-01\t0\tN\tYes.",
            "a-01\t0\tN\tYes.",
        ];
        let claims = judged(&lines)?.claims.unwrap_or_default();
        let got: Vec<_> = claims
            .iter()
            .map(|c| (c.span.start, c.worth, c.kind))
            .collect();
        let nothing = Kind::Nothing;
        assert_eq!(
            got,
            [(0, 2, Kind::Quantity), (16, 0, nothing), (29, 0, nothing)]
        );
        Ok(())
    }

    #[track_caller]
    fn check_slip(lines: &[&str], told: &str) {
        match judged(lines) {
            Err(e) => assert!(e.contains(told), "{e}"),
            Ok(_) => panic!("no error: {lines:?}"),
        }
    }

    #[test]
    fn slips_are_told_with_their_line() {
        check_slip(
            &["a-01\t2\tQ\tPrices fell."],
            "line 2: a-01 has no such sentence",
        );
        check_slip(
            &["a-01\t0\tN\tWe won.", "a-01\t2\tQ\tPrices doubled."],
            "line 3: a-01",
        );
        check_slip(&["a-01\t0\tN\t"], "no such sentence");
        check_slip(
            &["a-01\t4\tQ\tPrices doubled."],
            "line 2: a worth is 0, 1, 2 or 3, not \"4\"",
        );
        check_slip(
            &["a-01\t2\tZ\tPrices doubled."],
            "line 2: no kind is named \"Z\"",
        );
        check_slip(
            &["a-02\t2\tQ\tPrices doubled."],
            "line 2: no article is named a-02",
        );
        check_slip(&["a-01 2 Q Prices doubled."], "line 2: not article");
        assert!(judge(&mut [], "a-01\t2\tQ\tPrices doubled.").is_err());
    }

    /// Right, found and in the gold, when the engine suggests these sentences of [`ARTICLE`].
    #[track_caller]
    fn check(suggested: &[(&str, f32)], scored: Scored, counts: [u32; 3]) {
        let gold = judged(&["a-01\t2\tQ\tPrices doubled.", "a-01\t1\tE\tWe won."]);
        let Ok(gold) = gold else { panic!("{gold:?}") };
        let sentence = |(part, score): &(&str, f32)| {
            let start = gold.text.find(part).unwrap_or_default();
            Sentence {
                span: Span::of(&(start..start + part.len())),
                paragraph: 0,
                suggestions: vec![Suggestion {
                    tag: Tag::Claim,
                    score: *score,
                    why: "".into(),
                }],
            }
        };
        let analysis = Analysis {
            text: gold.text.clone(),
            paragraphs: Vec::new(),
            sentences: suggested.iter().map(sentence).collect(),
            entities: Vec::new(),
            quotes: Vec::new(),
            actors: Vec::new(),
        };
        let tally = score(&gold, &analysis).tallies.get(&scored).copied();
        let Tally { right, found, gold } = tally.unwrap_or_default();
        assert_eq!([right, found, gold], counts);
    }

    #[test]
    fn suggestions_are_counted_by_judged_sentences() {
        check(&[], Scored::Claim, [0, 0, 1]);
        check(
            &[("Prices doubled.", 0.5), ("We won.", 0.4)],
            Scored::Claim,
            [1, 2, 1],
        );
        // Halves count once, what is joined each, what nobody judged not at all.
        check(
            &[("Prices", 0.5), (" doubled.", 0.5)],
            Scored::Claim,
            [1, 1, 1],
        );
        check(
            &[("Prices doubled. Yes. We won.", 0.5)],
            Scored::Claim,
            [1, 2, 1],
        );
        check(&[("Yes.", 0.5)], Scored::Claim, [0, 0, 1]);
    }

    #[test]
    fn the_likeliest_are_as_many_as_there_are_claims() {
        check(
            &[("Prices doubled.", 0.5), ("We won.", 0.4)],
            Scored::ClaimFirst,
            [1, 1, 1],
        );
        check(
            &[("Prices doubled.", 0.5), ("We won.", 0.6)],
            Scored::ClaimFirst,
            [0, 1, 1],
        );
    }
}
