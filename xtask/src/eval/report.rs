//! What `cargo xtask eval` prints.

use super::part::{Article, Part};
use super::results::Results;
use super::score::{Side, Wrong};
use super::tally::Tally;
use galley::Span;
use std::io::{Result, Write};

/// How many changed cases are listed before the rest is only counted.
const LISTED: usize = 60;

fn table(out: &mut dyn Write, part: &Part) -> Result<()> {
    let tallies = part.tallies();
    writeln!(out, "\n{}: {} articles", part.name, part.articles.len())?;
    writeln!(
        out,
        "{:16} {:>6} {:>6} {:>6} {:>9} {:>7} {:>6}",
        "", "right", "found", "gold", "precision", "recall", "F1"
    )?;
    for (scored, tally) in &tallies {
        let Tally { right, found, gold } = *tally;
        writeln!(
            out,
            "{:16} {right:6} {found:6} {gold:6} {:9.1} {:7.1} {:6.1}",
            scored.name(),
            tally.precision(),
            tally.recall(),
            tally.f1(),
        )?;
    }
    Ok(())
}

/// The tables of all parts.
pub fn tables<'a>(out: &mut dyn Write, parts: impl Iterator<Item = &'a Part>) -> Result<()> {
    for part in parts {
        table(out, part)?;
    }
    writeln!(
        out,
        "\nThe shipped models were trained on newsroom among others, so that its figures for PERSON\n\
         to PRODUCT and for claims say nothing: for names on texts that the model never saw see\n\
         assets/MODEL_CARD.md; the claims of desk it never saw, see assets/CLAIMS_CARD.md."
    )
}

/// Prints what changed since the committed result.
pub fn changes(out: &mut dyn Write, committed: Option<&Results>, now: &Results) -> Result<()> {
    let Some(committed) = committed else {
        return writeln!(
            out,
            "\nNo result is committed yet: `cargo xtask eval --accept` writes one."
        );
    };
    writeln!(out, "\nSince the committed result:")?;
    let mut same = true;
    for (name, tally) in &now.tallies {
        let before = committed
            .tallies
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, t)| *t)
            .unwrap_or_default();
        if before != *tally {
            same = false;
            writeln!(
                out,
                "  {name}: F1 {:.1} → {:.1} (right {:+}, spurious {:+})",
                before.f1(),
                tally.f1(),
                i64::from(tally.right) - i64::from(before.right),
                i64::from(tally.found - tally.right) - i64::from(before.found - before.right),
            )?;
        }
    }
    let gone = difference(committed, now);
    let new = difference(now, committed);
    if gone.is_empty() && new.is_empty() {
        writeln!(
            out,
            "  {}",
            if same {
                "nothing changed"
            } else {
                "no case for development changed"
            }
        )?;
    }
    list(out, "better", &gone)?;
    list(out, "worse", &new)
}

/// The cases of `a` that `b` lacks, with their article.
fn difference(a: &Results, b: &Results) -> Vec<String> {
    let mut out = Vec::new();
    for (id, cases) in &a.cases {
        for (case, times) in cases {
            let there = b
                .cases
                .get(id)
                .and_then(|c| c.get(case))
                .copied()
                .unwrap_or(0);
            for _ in there..*times {
                out.push(format!("{id} {case}"));
            }
        }
    }
    out
}

fn list(out: &mut dyn Write, heading: &str, cases: &[String]) -> Result<()> {
    if cases.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}: {}", cases.len())?;
    for case in cases.iter().take(LISTED) {
        writeln!(out, "  {case}")?;
    }
    if cases.len() > LISTED {
        writeln!(
            out,
            "  … and {} more: see the diff of tests/gold/results.txt after --accept",
            cases.len() - LISTED
        )?;
    }
    Ok(())
}

/// How an entity came to be wrong, in the order of printing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Boundary,
    Label,
    Missed,
    Spurious,
}

/// Prints what is wrong about `what` in the articles for development, by kind, with context.
pub fn errors<'a>(
    out: &mut dyn Write,
    parts: impl Iterator<Item = &'a Part>,
    what: &str,
) -> Result<()> {
    let mut lines = Vec::new();
    for Article { id, text, score } in parts.flat_map(Part::open) {
        for wrong in score
            .wrong
            .iter()
            .filter(|w| w.scored.name().eq_ignore_ascii_case(what))
        {
            let (kind, other) = kind(wrong, &score.wrong);
            let other = other.map_or(String::new(), |o| {
                format!(" ({} {})", o.scored.name(), o.text)
            });
            let sign = if wrong.side == Side::Missed { '-' } else { '+' };
            lines.push((
                kind,
                format!(
                    "{id} {sign} {}{other}  {}",
                    wrong.text,
                    context(text, wrong.span)
                ),
            ));
        }
    }
    lines.sort();
    for (kind, heading) in [
        (Kind::Boundary, "other bounds"),
        (Kind::Label, "other label"),
        (Kind::Missed, "missed"),
        (Kind::Spurious, "found, but not there"),
    ] {
        let of_kind: Vec<_> = lines.iter().filter(|(k, _)| *k == kind).collect();
        if !of_kind.is_empty() {
            writeln!(out, "\n{what}, {heading}: {}", of_kind.len())?;
            for (_, line) in of_kind {
                writeln!(out, "  {line}")?;
            }
        }
    }
    Ok(())
}

/// The kind of a wrong case, and what stands on the other side of it.
fn kind<'a>(wrong: &Wrong, all: &'a [Wrong]) -> (Kind, Option<&'a Wrong>) {
    let opposite = |o: &&Wrong| o.side != wrong.side && o.span.overlaps(wrong.span);
    let mut others = all.iter().filter(opposite);
    match others
        .clone()
        .find(|o| o.scored == wrong.scored)
        .or_else(|| others.next())
    {
        Some(o) if o.scored == wrong.scored => (Kind::Boundary, Some(o)),
        Some(o) => (Kind::Label, Some(o)),
        None if wrong.side == Side::Missed => (Kind::Missed, None),
        None => (Kind::Spurious, None),
    }
}

/// Some words around `span`, which stands between guillemets.
fn context(text: &str, span: Span) -> String {
    const AROUND: usize = 40;
    let (before, rest) = text
        .split_at_checked(span.start as usize)
        .unwrap_or((text, ""));
    let (inside, after) = rest
        .split_at_checked(span.len() as usize)
        .unwrap_or((rest, ""));
    let skip = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skip).collect();
    let after: String = after.chars().take(AROUND).collect();
    format!("{before}‹{inside}›{after}").replace('\n', "⏎")
}
