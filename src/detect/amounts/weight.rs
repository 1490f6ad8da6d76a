//! Pounds: money, or a weight.

use super::context::Context;
use super::numeral::{Form, Numeral};
use super::scan::{before, one_of, word_after, word_before};
use rust_decimal::Decimal;

/// Whether "pounds" that end at byte `end` are a weight.
pub(super) fn is_weight(context: &Context<'_>, numeral: &Numeral, end: usize) -> bool {
    let text = context.text;
    let singular = !before(text, end).ends_with(['s', 'S']);
    // What comes by the million is money.
    let small = numeral.scale == 0
        && (numeral.form != Form::Vague || numeral.number < Some(Decimal::ONE_THOUSAND));
    let next = word_after(text, end);
    if let Some(of) = next.filter(|w| w.word == "of") {
        let what = word_after(text, of.end);
        return !what.is_some_and(|w| one_of(w.word, WORTH));
    }
    // "122 pounds a tonne"
    if next.is_some_and(|w| w.word == "a") && context.last.get() != Some("USD") {
        return false;
    }
    if next.is_some_and(|w| one_of(w.word, &["per", "heavier", "lighter", "overweight", "lean"]))
        && !word_after(text, next.map_or(end, |w| w.end)).is_some_and(|w| one_of(w.word, TIMES))
    {
        return true;
    }
    let before = word_before(text, numeral.start);
    if before.is_some_and(|w| {
        one_of(
            w.word,
            &["weighs", "weighing", "weighed", "weigh", "gained"],
        )
    }) {
        return true;
    }
    if before.is_some_and(|w| one_of(w.word, PAYING)) {
        return false;
    }
    if singular && small {
        return !next
            .is_some_and(|w| one_of(w.word, &["note", "coin", "bill", "fine", "deal", "prize"]))
            && context.last.get() != Some("GBP");
    }
    small && context.last.get() == Some("USD")
}

/// Words before pounds that are money.
const PAYING: &[&str] = &[
    "charged", "cost", "costing", "costs", "donated", "earned", "earns", "fined", "owe", "owed",
    "owes", "paid", "pay", "paying", "pays", "save", "saved", "spend", "spending", "spent",
    "worth",
];

/// What pounds of are money.
const WORTH: &[&str] = &[
    "aid", "business", "cash", "cuts", "damage", "debt", "funding", "funds", "government",
    "investment", "losses", "money", "profit", "public", "revenue", "sales", "savings", "spending",
    "support", "tax", "taxpayer", "taxpayers", "their", "his", "her", "our", "extra",
];

/// Periods that money is paid for.
const TIMES: &[&str] = &[
    "year", "month", "week", "day", "hour", "head", "person", "household",
];

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn pounds() {
        check("40 pounds of flour", &["40 pounds|QUANTITY|40 lb"]);
        check("a 228-pound tackle", &["228-pound|QUANTITY|228 lb"]);
        check(
            "two million pounds of public money",
            &["two million pounds|MONEY|2000000 GBP"],
        );
        check(
            "a $2 coin; she paid 500 pounds",
            &["$2|MONEY|2 USD", "500 pounds|MONEY|500 GBP"],
        );
        check("a ten-pound note", &["ten-pound|MONEY|10 GBP"]);
        check(
            "a multi-million-pound scheme",
            &["multi-million-pound|MONEY| GBP low 1000000 ~"],
        );
    }
}
