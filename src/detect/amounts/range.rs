//! Ranges and scores: two figures that are one amount, or two that share kind and scale.

use super::measure::Measure;
use super::numeral::Form;
use super::scan::{Gap, one_of, word_after, word_before};
use crate::detect::Label;
use rust_decimal::Decimal;

/// An amount with its bounds, as one or several measures made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    pub measure: Measure,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    /// Whether two figures went into it, so that it has no number of its own.
    pub joined: bool,
}

/// Joins neighbours: "$5-10 million" is one amount, "between £3m and £5m" two.
pub(super) fn join(text: &str, measures: &[Measure]) -> Vec<Extent> {
    let mut out = Vec::with_capacity(measures.len());
    let mut rest = measures.iter().copied();
    let mut held = rest.next();
    while let Some(first) = held {
        held = rest.next();
        let Some(second) = held else {
            out.push(alone(first));
            break;
        };
        let Some(link) = link(text, first.end, second.start) else {
            out.push(alone(first));
            continue;
        };
        if let (Link::In, Some(share)) = (link, share_of(text, &first, &second)) {
            out.push(alone(share));
            held = rest.next();
            continue;
        }
        let opened = opens_two(text, &first, &second);
        let apart = first;
        let (first, second) = share(first, second);
        let same = first.label == second.label && first.unit == second.unit;
        let rising = first.number() < second.number();
        let joins = match link {
            Link::And | Link::In => false,
            Link::To => {
                // Votes are counted whole: "in 2018 to 1.9" is a year and a rate.
                let whole = |m: &Measure| m.number().is_none_or(|n| n.is_integer());
                let vote = first.label == Label::Cardinal && whole(&first) && whole(&second);
                same && !opened && (rising || vote || first.negative && second.negative)
            }
            Link::Hyphen => same,
            Link::For => first.is_bare() && second.is_bare() && ends_a_score(text, second.end),
            Link::Of => {
                let digits = |m: &Measure| m.is_bare() && m.numeral.form == Form::Digits;
                digits(&first) && digits(&second)
                    || first.is_bare() && second.is_bare() && ends_a_score(text, second.end)
            }
        };
        if !joins {
            // "Between one and two million" shares; "one and two million" may be one of
            // this and two million of that.
            if opened && same {
                out.push(alone(first));
                held = Some(second);
            } else if link == Link::To {
                out.push(alone(first));
            } else {
                out.push(alone(apart));
            }
            continue;
        }
        // A score has no bounds: "9-5", "a 3-4 defeat", "seven for 31".
        let bound = |m: Measure| {
            let range = m.label != Label::Cardinal || rising && !is_scored(text, second.end);
            m.number()
                .filter(|_| range && !matches!(link, Link::For | Link::Of))
        };
        let (low, high) = if rising {
            (bound(first), bound(second))
        } else {
            (bound(second), bound(first))
        };
        let mut extent = Extent {
            measure: Measure {
                start: first.start,
                end: second.end,
                ..first
            },
            low,
            high,
            joined: true,
        };
        held = rest.next();
        // A formation or a run of results: "4-1-4-1".
        while let Some(more) = held
            && self::link(text, extent.measure.end, more.start) == Some(Link::Hyphen)
            && more.label == extent.measure.label
        {
            extent.measure.end = more.end;
            (extent.low, extent.high) = (None, None);
            held = rest.next();
        }
        out.push(extent);
    }
    out
}

fn alone(measure: Measure) -> Extent {
    Extent {
        measure,
        low: None,
        high: None,
        joined: false,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Hyphen,
    To,
    And,
    For,
    /// "11-for-19", "3-of-6": what was made of so many attempts.
    Of,
    In,
}

/// What joins the figure that ends at `from` to the one that starts at `to`.
fn link(text: &str, from: usize, to: usize) -> Option<Link> {
    Some(match text.get(from..to)? {
        "-" | "–" | "—" | "‑" | " - " | " – " => Link::Hyphen,
        " to " | "-to-" => Link::To,
        " and " => Link::And,
        " in " | "-in-" => Link::In,
        " for " => Link::For,
        "-for-" | "-of-" => Link::Of,
        _ => return None,
    })
}

/// Whether the words before two figures make two amounts of them: "from 3 to 17" and
/// "between 3 and 17" always, "rose 3 to 17" and "by £3m to £17m" where each stands for
/// itself.
fn opens_two(text: &str, first: &Measure, second: &Measure) -> bool {
    let Some(near) = word_before(text, first.start) else {
        return false;
    };
    if one_of(near.word, &["from", "between"]) {
        return true;
    }
    let far = first
        .number()
        .zip(second.number())
        .is_some_and(|(a, b)| a.checked_mul(FAR).is_some_and(|a| a < b));
    let bare = |measure: &Measure| measure.label == Label::Cardinal;
    match (bare(first), bare(second)) {
        (true, true) => far || one_of(near.word, CHANGES),
        (false, false) => one_of(near.word, CHANGES) || near.word == "by",
        _ => false,
    }
}

/// The second figure of a range is seldom so many times the first: "Honda gained, Sony
/// 70 to 2,750".
const FAR: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// Words that a change follows, and then what it led to.
const CHANGES: &[&str] = &[
    "added", "advanced", "climbed", "cut", "declined", "decreased", "dipped", "down", "dropped",
    "eased", "edged", "fell", "firmed", "gained", "grew", "increased", "jumped", "lost", "lowered",
    "narrowed", "raised", "rose", "shed", "slid", "slipped", "slumped", "soared", "surged",
    "tumbled", "up", "widened",
];

/// "one in twelve", "four in ten": a share, where no time follows ("two in ten days").
fn share_of(text: &str, first: &Measure, second: &Measure) -> Option<Measure> {
    let (part, whole) = (first.number()?, second.number()?);
    let round = if part == Decimal::ONE {
        whole <= 20.into() || (whole % Decimal::TEN).is_zero() && whole < 1900.into()
    } else {
        [5, 10, 20, 100, 1000]
            .into_iter()
            .any(|n| whole == n.into())
    };
    let timed = word_after(text, second.end).is_some_and(|next| one_of(next.word, TIMES));
    (first.is_bare() && second.is_bare() && part < whole && round && !timed).then_some(Measure {
        end: second.end,
        total: part.checked_div(whole),
        ..*first
    })
}

const TIMES: &[&str] = &[
    "day", "days", "hours", "minutes", "months", "seconds", "weeks", "year", "years",
];

/// Whether no noun follows the second figure of "seven for 31", "1-for-7".
fn ends_a_score(text: &str, end: usize) -> bool {
    word_after(text, end).is_none_or(|next| {
        next.gap == Gap::Space
            && one_of(
                next.word,
                &[
                    "after", "against", "and", "as", "at", "before", "but", "from", "in", "off",
                    "on", "to", "v", "when", "while", "with",
                ],
            )
    })
}

/// Whether a score's name follows two figures: "a 3-4 defeat", "10-11 fav".
fn is_scored(text: &str, end: usize) -> bool {
    word_after(text, end).is_some_and(|next| {
        one_of(
            next.word,
            &[
                "aggregate", "defeat", "draw", "fav", "favourite", "favorite", "lead", "loss",
                "odds", "record", "scoreline", "shot", "split", "verdict", "victory", "vote",
                "win",
            ],
        )
    })
}

/// Gives the one what the other says for both: currency, unit, scale.
fn share(first: Measure, second: Measure) -> (Measure, Measure) {
    let money = first.label == Label::Money && second.is_bare();
    let (first, second) = if first.is_bare()
        && second.label != Label::Cardinal
        && second.label != Label::Ordinal
        && second.total.is_none()
        && second.figure == second.numeral.start
    {
        (first.like(&second), second)
    } else if money && first.end == first.numeral.end {
        (first, second.like(&first))
    } else {
        (first, second)
    };
    if first.label == second.label && first.unit == second.unit {
        (first.with_scale_of(&second), second)
    } else {
        (first, second)
    }
}

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn ranges() {
        check(
            "$5-10 million",
            &["$5-10 million|MONEY| USD low 5000000 high 10000000"],
        );
        check("£1m–£2m", &["£1m–£2m|MONEY| GBP low 1000000 high 2000000"]);
        check(
            "between £3m and £5m",
            &["£3m|MONEY|3000000 GBP", "£5m|MONEY|5000000 GBP"],
        );
        check(
            "from $5 to 10 million",
            &["$5|MONEY|5000000 USD", "10 million|MONEY|10000000 USD"],
        );
        check(
            "Rs 2-3 lakh crore",
            &["Rs 2-3 lakh crore|MONEY| INR low 2000000000000 high 3000000000000"],
        );
        check(
            "10 to 12 percent",
            &["10 to 12 percent|PERCENT| % low 10 high 12"],
        );
        check("-3C to 5C", &["-3C to 5C|QUANTITY| degC low -3 high 5"]);
        check(
            "a third to a half",
            &["a third to a half|CARDINAL| low 0.3333333333333333333333333333 high 0.5"],
        );
        check("rose 3 to 17", &["3|CARDINAL|3", "17|CARDINAL|17"]);
        check(
            "rose 5 cents to 40 cents",
            &["5 cents|MONEY|0.05 USD", "40 cents|MONEY|0.4 USD"],
        );
    }

    #[test]
    fn scores_and_shares() {
        check("won 2-1", &["2-1|CARDINAL|"]);
        check("carried by 88 to 79", &["88 to 79|CARDINAL|"]);
        check(
            "fell from 53 in 2018 to 1.9",
            &["53|CARDINAL|53", "1.9|CARDINAL|1.9"],
        );
        check("took seven for 31 in the rain", &["seven for 31|CARDINAL|"]);
        check("paid 5 for 31 eggs", &["5|CARDINAL|5", "31|CARDINAL|31"]);
        check("one in four lambs", &["one in four|CARDINAL|0.25"]);
        check("a one-in-20 risk", &["one-in-20|CARDINAL|0.05"]);
        check("29-of-38 passing", &["29-of-38|CARDINAL|"]);
        check("a 3-4 defeat", &["3-4|CARDINAL|"]);
    }
}
