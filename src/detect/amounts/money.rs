//! MONEY: a sign, letters or a code before the figure, or a name, a sign or a code after it.

use super::context::Context;
use super::countries::country;
use super::currencies::{self, Code, Currency};
use super::measure::{HUNDREDTH, Measure};
use super::numeral::{Form, Numeral};
use super::scan::{Gap, Lower, after, before, is_space, one_of, word_after, word_before};
use super::weight::is_weight;
use crate::detect::Label;
use rust_decimal::Decimal;

/// Reads `numeral` as money.
pub(super) fn read(context: &Context<'_>, numeral: Numeral) -> Option<Measure> {
    if numeral.form == Form::Ordinal
        || numeral.form == Form::Article && is_rate(context.text, numeral.start)
    {
        return None;
    }
    let measure = prefixed(context, numeral).or_else(|| suffixed(context, numeral))?;
    context.last.set(measure.unit);
    Some(measure)
}

/// Whether "a dollar" at byte `at` tells what a number is a rate of: "1,450 a dollar", "83 to a dollar".
fn is_rate(text: &str, at: usize) -> bool {
    let head = before(text, at).trim_end_matches(is_space);
    let head = head
        .strip_suffix(" to")
        .or_else(|| head.strip_suffix(" per"))
        .unwrap_or(head);
    head.ends_with(|c: char| c.is_ascii_digit())
}

/// "£225 million", "Rs 500 crore", "EUR 5m", "N384.7bn".
fn prefixed(context: &Context<'_>, numeral: Numeral) -> Option<Measure> {
    let text = context.text;
    let scaled = numeral.scaled();
    let inner = minus_after_sign(text, numeral.start);
    let (start, code) = sign_before(context, inner.unwrap_or(numeral.start))
        .or_else(|| letters_before(context, numeral))?;
    let scaled = spaced_letter(text, scaled);
    // "$25 CAD", "A$5 million AUD", "$5 million US"
    let (end, code) = match word_after(text, scaled.end).filter(|w| w.gap == Gap::Space) {
        Some(near) if currencies::code(near.word).is_some() => {
            (near.end, currencies::code(near.word).unwrap_or(code))
        }
        _ => (scaled.end, code),
    };
    let measure = Measure::new(scaled, Label::Money, start, end).in_unit(code);
    Some(Measure {
        negative: inner.is_some(),
        ..measure
    })
}

/// Where a minus stands between a currency sign and the figure at byte `at`: "£-3m".
fn minus_after_sign(text: &str, at: usize) -> Option<usize> {
    let head = before(text, at).strip_suffix(['-', '−'])?;
    let mut chars = head.chars().rev();
    let sign = chars.next()?;
    let range = chars.next().is_some_and(char::is_numeric);
    ((sign == '$' || sign == '¥' || currencies::sign(sign).is_some()) && !range)
        .then_some(head.len())
}

/// Takes the letter of a scale that a space parts from its figure: "£1.2 m".
fn spaced_letter(text: &str, numeral: Numeral) -> Numeral {
    let letter = word_after(text, numeral.end)
        .filter(|near| numeral.scale == 0 && near.gap == Gap::Space)
        .and_then(|near| match near.word {
            "m" | "M" => Some((near.end, 6)),
            "k" | "K" => Some((near.end, 3)),
            _ => None,
        });
    match letter {
        Some(_) => Numeral { letter, ..numeral }.scaled(),
        None => numeral,
    }
}

/// Takes a large number that follows a sum for a sum too: "rose to £5bn from 3.2bn".
pub(super) fn follow(text: &str, sum: Option<&Measure>, measure: Measure) -> Measure {
    let Some(sum) = sum.filter(|sum| sum.numeral.scale > 0 && measure.numeral.scale > 0) else {
        return measure;
    };
    let between = text.get(sum.end..measure.start).unwrap_or_default();
    // What comes in billions is money also in the next sentence.
    let near = between.len() <= 240
        && !between.contains('\n')
        && (measure.numeral.scale >= 9 || between.len() <= 120 && !between.contains(". "));
    let alone = word_after(text, measure.end)
        .is_none_or(|next| next.gap == Gap::Space && one_of(next.word, AFTER_A_SUM));
    if measure.is_bare() && near && alone {
        Measure {
            label: Label::Money,
            unit: sum.unit,
            ..measure
        }
    } else {
        measure
    }
}

/// Words after a sum, and seldom what a number counts.
const AFTER_A_SUM: &[&str] = &[
    "a", "after", "and", "as", "at", "before", "but", "by", "during", "expected", "for",
    "forecast", "from", "in", "last", "less", "more", "on", "or", "over", "previously", "that",
    "the", "this", "to", "when", "while",
];

/// A currency sign before byte `at`: where it starts, with its letters.
fn sign_before(context: &Context<'_>, at: usize) -> Option<(usize, Code)> {
    let mut all = before(context.text, at);
    let mut sign = all.chars().next_back()?;
    if is_space(sign) {
        all = all.get(..all.len() - sign.len_utf8())?;
        sign = all.chars().next_back()?;
    }
    let at = all.len() - sign.len_utf8();
    let letters = word_before(context.text, at).filter(|w| w.gap == Gap::None);
    let lettered = |known: &[(&str, Code)]| {
        letters.and_then(|near| {
            known
                .iter()
                .find(|(letters, _)| *letters == near.word)
                .map(|(_, code)| (near.start, *code))
        })
    };
    match sign {
        '$' | '＄' => {
            let head = before(context.text, at);
            if let Some(start) = us_before(head) {
                return Some((start, "USD"));
            }
            letters
                .and_then(|near| Some((near.start, currencies::dollar(near.word)?)))
                .or_else(|| adjective(context.text, at))
                .or(Some((at, "USD")))
        }
        '£' => lettered(&[
            ("E", "EGP"),
            ("LE", "EGP"),
            ("IR", "IEP"),
            ("S", "SYP"),
            ("SY", "SYP"),
        ])
        .or(Some((at, "GBP"))),
        '¥' | '￥' => lettered(&[("CN", "CNY"), ("RMB", "CNY"), ("JP", "JPY")]).or_else(|| {
            let shared = Currency {
                usual: "JPY",
                by_country: &[("JP", "JPY"), ("CN", "CNY")],
            };
            Some((at, context.choose(shared, at)))
        }),
        '¢' | '₵' => {
            lettered(&[("GH", "GHS"), ("Gh", "GHS")]).or((sign == '₵').then_some((at, "GHS")))
        }
        _ => currencies::sign(sign).map(|code| (at, code)),
    }
}

/// Where "U.S.", "U.S. " or "US " starts at the end of `head`; not after "the", which
/// makes a country of it ("cost the US $40").
fn us_before(head: &str) -> Option<usize> {
    let start = ["U.S.", "U.S. ", "US "]
        .iter()
        .find_map(|letters| head.strip_suffix(letters))?
        .len();
    let country = word_before(head, start).is_some_and(|w| w.gap == Gap::None || w.word == "the");
    (head.ends_with("U.S.") || !country).then_some(start)
}

/// "Canadian" before "$" at byte `at`.
fn adjective(text: &str, at: usize) -> Option<(usize, Code)> {
    let near = word_before(text, at).filter(|w| w.gap == Gap::Space && w.word.ends_with("ian"))?;
    let code = of(currencies::name("dollars")?, country(near.word)?)?;
    Some((near.start, code))
}

/// Letters or a code before the figure.
fn letters_before(context: &Context<'_>, numeral: Numeral) -> Option<(usize, Code)> {
    let text = context.text;
    let mut at = numeral.start;
    let mut gap = Gap::None;
    let mut all = before(text, at);
    if let Some(space) = all.chars().next_back().filter(|c| is_space(*c)) {
        at -= space.len_utf8();
        gap = Gap::Space;
        all = before(text, at);
    }
    // "B/.1.79 billion", "S/ 500"
    for (written, code) in [("B/.", "PAB"), ("B/", "PAB"), ("S/.", "PEN"), ("S/", "PEN")] {
        if all.ends_with(written) {
            return Some((at - written.len(), code));
        }
    }
    let dotted = all.ends_with('.');
    let near = word_before(text, at - usize::from(dotted)).filter(|w| w.gap == Gap::None)?;
    let glued_to = before(text, near.start).chars().next_back();
    if glued_to.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')) {
        return None;
    }
    // "$US5 million", as Australians write it.
    let head = before(text, near.start);
    if let (Some(head), Some(code)) = (head.strip_suffix('$'), currencies::dollar(near.word)) {
        return Some((head.len(), code));
    }
    let single = near.word.chars().count() == 1;
    if dotted && single {
        return None;
    }
    let large = is_large(text, &numeral);
    if let Some(code) = currencies::code(near.word) {
        let plain = !currencies::is_word_like(code)
            || numeral.scale > 0
            || numeral.number >= Some(Decimal::ONE_THOUSAND);
        return plain.then_some((near.start, code));
    }
    let currency = currencies::prefix(near.word)?;
    if single {
        let road = word_before(text, near.start).is_some_and(|w| w.word == "the" || w.word == "No")
            && !large;
        if gap != Gap::None || road || !(large || context.expects(currency)) {
            return None;
        }
    } else if gap == Gap::Space && near.word.len() == 2 && !large {
        let sure = one_of(
            near.word,
            &[
                "Rs", "Re", "Sh", "RM", "Tk", "Rp", "DM", "kr", "Le", "SR", "JD",
            ],
        );
        if !sure && !context.expects(currency) {
            return None;
        }
    }
    Some((near.start, context.choose(currency, near.start)))
}

/// Whether a figure is written as only sums are: with a scale, in groups, with two decimals.
fn is_large(text: &str, numeral: &Numeral) -> bool {
    let written = after(text, numeral.start);
    let written = written
        .get(..numeral.end - numeral.start)
        .unwrap_or_default();
    numeral.scale > 0
        || numeral.letter.is_some()
        || written.contains([',', '.', ' ', '\u{a0}', '\u{202f}'])
        || numeral.number >= Some(Decimal::ONE_THOUSAND)
}

/// "25 quid", "6,000 US dollars", "40p", "fifty cents", "5 million EUR", "millions of pounds".
fn suffixed(context: &Context<'_>, numeral: Numeral) -> Option<Measure> {
    let text = context.text;
    let numeral = match numeral.letter {
        // "5m euros"; "5m" alone is not money yet.
        Some((end, _)) if name_after(context, &numeral.scaled(), end).is_some() => numeral.scaled(),
        _ => numeral,
    };
    let at = super::counted_from(text, &numeral);
    // "500,- kr"
    let at = at + after(text, at).strip_prefix(",-").map_or(0, |_| 2);
    let (end, code, factor) =
        sign_after(context, at).or_else(|| name_after(context, &numeral, at))?;
    let measure = Measure::new(numeral, Label::Money, numeral.start, end);
    Some(measure.in_unit(code).times(factor))
}

/// "500€", "40p", "22c".
fn sign_after(context: &Context<'_>, at: usize) -> Option<(usize, Code, Decimal)> {
    let rest = after(context.text, at);
    let first = rest.chars().next()?;
    let (sign, gap) = if is_space(first) {
        (rest.chars().nth(1)?, first.len_utf8())
    } else {
        (first, 0)
    };
    let end = at + gap + sign.len_utf8();
    let next = after(context.text, end).chars().next();
    let alone = !next.is_some_and(char::is_alphanumeric);
    match sign {
        '¢' => Some((end, in_cents(context), HUNDREDTH)),
        'p' if gap == 0 && alone => Some((end, "GBP", HUNDREDTH)),
        'c' if gap == 0 && alone => Some((end, in_cents(context), HUNDREDTH)),
        '€' | '£' | '₽' | '₴' | '₺' | '₫' | '₸' | '₪' | '₮'
            if !next.is_some_and(|c| c.is_ascii_digit()) =>
        {
            let code = if sign == '£' {
                "GBP"
            } else {
                currencies::sign(sign)?
            };
            Some((end, code, Decimal::ONE))
        }
        _ => None,
    }
}

/// Whose cents are meant: those of the last sum, when its currency has cents.
fn in_cents(context: &Context<'_>) -> Code {
    let has_cents = |code: &Code| {
        code.ends_with('D')
            || matches!(*code, "EUR" | "KES" | "LKR" | "MUR" | "MYR" | "TZS" | "ZAR")
    };
    context.last.get().filter(has_cents).unwrap_or("USD")
}

/// A currency's name after byte `at`, with up to three words that say whose it is.
fn name_after(
    context: &Context<'_>,
    numeral: &Numeral,
    at: usize,
) -> Option<(usize, Code, Decimal)> {
    let text = context.text;
    let mut whose = None;
    let mut at = at;
    for place in 0..4 {
        let near = word_after(text, at).filter(|w| w.gap != Gap::None)?;
        if near.gap == Gap::Hyphen && place > 0 && whose.is_none() {
            return None;
        }
        let end = if after(text, near.start).starts_with("U.S.") {
            near.start + 4
        } else {
            near.end
        };
        if let Some(lower) = Lower::of(near.word)
            && let Some(found) = named(context, numeral, lower.as_str(), whose, near.end)
        {
            return Some(found);
        }
        if place == 0
            && near.gap == Gap::Space
            && let Some(code) = currencies::code(near.word)
            && !currencies::is_word_like(code)
        {
            return Some((near.end, code, Decimal::ONE));
        }
        let word = text.get(near.start..end).unwrap_or_default();
        if let Some(found) = country(word) {
            whose = Some(found);
        } else if word == "CFA" {
            whose = Some("XO");
        } else if !matches!(
            word,
            "South"
                | "New"
                | "Hong"
                | "United"
                | "Sri"
                | "Saudi"
                | "Eastern"
                | "East"
                | "Papua"
                | "old"
                | "new"
        ) {
            return None;
        }
        at = end;
    }
    None
}

/// The currency that `name` (in lower case, ending at `end`) means.
fn named(
    context: &Context<'_>,
    numeral: &Numeral,
    name: &str,
    whose: Option<&str>,
    end: usize,
) -> Option<(usize, Code, Decimal)> {
    let cents = |code| Some((end, code, HUNDREDTH));
    if let Some(code) = currencies::hundredth(name) {
        return cents(code);
    }
    match name {
        "cents" | "cent" => {
            let of_country = whose.and_then(|c| of(currencies::name("dollars")?, c));
            return cents(of_country.unwrap_or_else(|| in_cents(context)));
        }
        "paise" | "paisa" => {
            return cents(context.choose(currencies::name("rupees")?, numeral.start));
        }
        "centavos" => return cents(context.last.get().unwrap_or("MXN")),
        "tenner" | "tenners" => return Some((end, "GBP", Decimal::TEN)),
        "fiver" | "fivers" => return Some((end, "GBP", Decimal::from_parts(5, 0, 0, false, 0))),
        "dime" | "dimes" => return Some((end, "USD", Decimal::from_parts(1, 0, 0, false, 1))),
        "grand" => {
            let code = context.last.get().unwrap_or("GBP");
            return (numeral.scale == 0).then_some((end, code, Decimal::ONE_THOUSAND));
        }
        _ => {}
    }
    let currency = currencies::name(name)?;
    if let Some(code) = whose.and_then(|country| of(currency, country)) {
        return Some((end, code, Decimal::ONE));
    }
    match name {
        "pound" | "pounds" if is_weight(context, numeral, end) => return None,
        // Words that mean other things too.
        "mark" | "marks" | "won" | "sum" | "som" | "kip" | "lat" | "lats" | "lev" | "crown"
        | "crowns" | "dong" | "real" | "reals" | "colon" | "colons" | "tala" | "ether" | "rs"
        | "quetzal" | "quetzals" | "lek"
            if whose.is_none()
                && !is_large(context.text, numeral)
                && !context.expects(currency) =>
        {
            return None;
        }
        // "80,000 Ft", where feet are "ft".
        "ft" if !before(context.text, end).ends_with("Ft") || !context.expects(currency) => {
            return None;
        }
        "dollar" | "dollars" => return Some((end, currency.usual, Decimal::ONE)),
        _ => {}
    }
    Some((end, context.choose(currency, numeral.start), Decimal::ONE))
}

/// The currency of `country` among those that share a name.
fn of(currency: Currency, country: &str) -> Option<Code> {
    currency
        .by_country
        .iter()
        .find(|(c, _)| *c == country)
        .map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn money() {
        check("It cost £2.26bn.", &["£2.26bn|MONEY|2260000000 GBP"]);
        check("a C$40 million deal", &["C$40 million|MONEY|40000000 CAD"]);
        check("about US$3m", &["US$3m|MONEY|3000000 USD ~"]);
        check("the Canadian $6m", &["Canadian $6m|MONEY|6000000 CAD"]);
        check("$US5 million", &["$US5 million|MONEY|5000000 USD"]);
        check("paid US $5 million", &["US $5 million|MONEY|5000000 USD"]);
        check("cost the US $5 million", &["$5 million|MONEY|5000000 USD"]);
        check("made £-1.2 m", &["£-1.2 m|MONEY|-1200000 GBP"]);
        check("In Budapest, 900 Ft", &["900 Ft|MONEY|900 HUF"]);
        check("Rs 500 crore", &["Rs 500 crore|MONEY|5000000000 INR"]);
        check("₹2 lakh crore", &["₹2 lakh crore|MONEY|2000000000000 INR"]);
        check("a budget of N384.7bn", &["N384.7bn|MONEY|384700000000 NGN"]);
        check("GH¢2,400 in costs", &["GH¢2,400|MONEY|2400 GHS"]);
        check("won Sh3.2m in Nairobi", &["Sh3.2m|MONEY|3200000 KES"]);
        check("EUR 5 million", &["EUR 5 million|MONEY|5000000 EUR"]);
        check("500,- kr", &["500,- kr|MONEY|500 SEK"]);
        check(
            "300 Hong Kong dollars",
            &["300 Hong Kong dollars|MONEY|300 HKD"],
        );
        check(
            "25 quid and a tenner",
            &["25 quid|MONEY|25 GBP", "a tenner|MONEY|10 GBP"],
        );
        check("a dollar, but the dollar bill", &["a dollar|MONEY|1 USD"]);
        check("fifty cents", &["fifty cents|MONEY|0.5 USD"]);
        check("a dividend of 75 kobo", &["75 kobo|MONEY|0.75 NGN"]);
        check(
            "£3 and 20 cents",
            &["£3|MONEY|3 GBP", "20 cents|MONEY|0.2 USD"],
        );
        check(
            "€3 and 20 cents",
            &["€3|MONEY|3 EUR", "20 cents|MONEY|0.2 EUR"],
        );
        check(
            "KARACHI: Petrol is Rs252. Nepal collected Rs 5m.",
            &["Rs252|MONEY|252 PKR", "Rs 5m|MONEY|5000000 NPR"],
        );
        check("at 1,450 a dollar", &["1,450|CARDINAL|1450"]);
        check("up 40p today", &["40p|MONEY|0.4 GBP"]);
        check(
            "half a million dollars",
            &["half a million dollars|MONEY|500000 USD"],
        );
        check(
            "a multi-million-pound deal",
            &["multi-million-pound|MONEY| GBP low 1000000 ~"],
        );
        check(
            "a 12-mile, £4bn-a-year plan",
            &["12-mile|QUANTITY|12 mi", "£4bn|MONEY|4000000000 GBP"],
        );
        check("wheat at $2.89 1/2", &["$2.89 1/2|MONEY|2.895 USD"]);
        check(
            "fell to £5bn from 6.5bn",
            &["£5bn|MONEY|5000000000 GBP", "6.5bn|MONEY|6500000000 GBP"],
        );
        check(
            "£5m for 3 million children",
            &["£5m|MONEY|5000000 GBP", "3 million|CARDINAL|3000000"],
        );
    }
}
