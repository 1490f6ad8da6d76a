//! One-line cases for all amounts: span, label, value.

use crate::detect::{Label, Value, annotate};

/// Checks the amounts of `text`, written "span|LABEL|number unit low..high ~".
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found = annotate(text);
    let got: Vec<String> = found
        .entities
        .iter()
        .filter(|e| {
            matches!(
                e.label,
                Label::Money | Label::Percent | Label::Quantity | Label::Cardinal | Label::Ordinal
            )
        })
        .map(|e| {
            let mut line = format!("{}|{}|", e.span.slice(&found.text), e.label.name());
            if let Some(Value::Amount(a)) = &e.value {
                if let Some(number) = a.number {
                    line += &number.normalize().to_string();
                }
                line += a.unit.map(|u| format!(" {u}")).as_deref().unwrap_or("");
                for (name, bound) in [("low", a.low), ("high", a.high)] {
                    if let Some(bound) = bound {
                        line += &format!(" {name} {}", bound.normalize());
                    }
                }
                if a.approximate {
                    line += " ~";
                }
            }
            line
        })
        .collect();
    assert_eq!(got, expected, "{text}");
}

#[test]
fn money_by_sign_code_and_name() {
    check("It cost £2.26bn.", &["£2.26bn|MONEY|2260000000 GBP"]);
    check("a C$40 million deal", &["C$40 million|MONEY|40000000 CAD"]);
    check("about US$3m", &["US$3m|MONEY|3000000 USD ~"]);
    check("Rs 500 crore", &["Rs 500 crore|MONEY|5000000000 INR"]);
    check("₹2 lakh crore", &["₹2 lakh crore|MONEY|2000000000000 INR"]);
    check("a budget of N384.7bn", &["N384.7bn|MONEY|384700000000 NGN"]);
    check("GH¢2,400 in costs", &["GH¢2,400|MONEY|2400 GHS"]);
    check("won Sh3.2m in Nairobi", &["Sh3.2m|MONEY|3200000 KES"]);
    check("EUR 5 million", &["EUR 5 million|MONEY|5000000 EUR"]);
    check(
        "300 Hong Kong dollars",
        &["300 Hong Kong dollars|MONEY|300 HKD"],
    );
    check("25 quid", &["25 quid|MONEY|25 GBP"]);
    check("fifty cents", &["fifty cents|MONEY|0.5 USD"]);
    check("up 40p today", &["40p|MONEY|0.4 GBP"]);
    check(
        "half a million dollars",
        &["half a million dollars|MONEY|500000 USD"],
    );
    check(
        "a 12-mile, £4bn-a-year plan",
        &["12-mile|QUANTITY|12 mi", "£4bn|MONEY|4000000000 GBP"],
    );
}

#[test]
fn ranges() {
    check(
        "$5-10 million",
        &["$5-10 million|MONEY| USD low 5000000 high 10000000"],
    );
    check(
        "between £3m and £5m",
        &["£3m|MONEY|3000000 GBP", "£5m|MONEY|5000000 GBP"],
    );
    check(
        "from $5 to 10 million",
        &["$5|MONEY|5000000 USD", "10 million|MONEY|10000000 USD"],
    );
    check(
        "10 to 12 percent",
        &["10 to 12 percent|PERCENT| % low 10 high 12"],
    );
    check("won 2-1", &["2-1|CARDINAL|"]);
}

#[test]
fn numbers() {
    check(
        "two and a half million people",
        &["two and a half million|CARDINAL|2500000"],
    );
    check(
        "tens of thousands of soldiers",
        &["tens of thousands|CARDINAL| low 10000 ~"],
    );
    check("a dozen eggs", &["a dozen|CARDINAL|12"]);
    check(
        "three hundred and twelve",
        &["three hundred and twelve|CARDINAL|312"],
    );
    check(
        "nearly two-thirds of it",
        &["two-thirds|CARDINAL|0.6666666666666666666666666667 ~"],
    );
    check("12,50,000 votes", &["12,50,000|CARDINAL|1250000"]);
    check(
        "the twenty-first and 22nd",
        &["twenty-first|ORDINAL|21", "22nd|ORDINAL|22"],
    );
}

#[test]
fn shares_and_measures() {
    check("minus 0.3%", &["minus 0.3%|PERCENT|-0.3 %"]);
    check("3.5 per cent", &["3.5 per cent|PERCENT|3.5 %"]);
    check(
        "30 percentage points",
        &["30 percentage points|PERCENT|30 pp"],
    );
    check(
        "half a percentage point",
        &["half a percentage point|PERCENT|0.5 pp"],
    );
    check("5ft 11in tall", &["5ft 11in|QUANTITY|71 in"]);
    check("1,200 sq km", &["1,200 sq km|QUANTITY|1200 km2"]);
    check(
        "70mph winds at -4C",
        &["70mph|QUANTITY|70 mph", "-4C|QUANTITY|-4 degC"],
    );
    check(
        "37.5 degrees Celsius",
        &["37.5 degrees Celsius|QUANTITY|37.5 degC"],
    );
}

#[test]
fn what_is_no_amount() {
    for text in [
        "the G7 and Covid-19", "one of the ministers", "call 020 7946 0018", "under section 21",
        "version 1.2.3", "the 5G network", "this one", "", "$$$$$",
    ] {
        check(text, &[]);
    }
}

#[test]
fn no_number_is_too_large() {
    check(
        &format!("£{}", "9".repeat(100)),
        &[&format!("£{}|MONEY| GBP", "9".repeat(100))],
    );
    let _ = annotate(&"1-".repeat(10_000));
    let _ = annotate(&"a trillion trillion ".repeat(1_000));
}
