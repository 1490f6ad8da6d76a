//! What is found in a line of text, and what it says: `text [span|DATE iso]`.
//! A span without an ISO value has none.

use super::*;
use crate::{
    detect::analyse,
    text::{Span, Text},
};
use jiff::civil::{Date, date};

/// A Thursday.
const DAY: Date = date(2024, 12, 19);

/// Checks what is found in `marked` without its marks.
#[track_caller]
fn check_on(day: Option<Date>, marked: &str) {
    let mut text = String::new();
    let mut expected = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, after) = after.split_once(']').unwrap();
        let (span, says) = inside.split_once('|').unwrap();
        text.push_str(before);
        text.push_str(span);
        expected.push(format!("{span}|{says}"));
        rest = after;
    }
    text.push_str(rest);
    let analysis = analyse(Text::new(&text), day);
    let found: Vec<_> = analysis
        .entities
        .iter()
        .filter(|e| matches!(e.label, Label::Date | Label::Time))
        .map(|e| {
            let span: Span = e.span;
            let iso = match &e.value {
                Some(Value::Iso(iso)) => format!(" {iso}"),
                _ => String::new(),
            };
            format!("{}|{}{iso}", span.slice(&text), e.label.name())
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// Checks a line for which the article's day is not known.
#[track_caller]
fn check(marked: &str) {
    check_on(None, marked);
}

/// Checks a line of an article of 19 December 2024.
#[track_caller]
fn check_day(marked: &str) {
    check_on(Some(DAY), marked);
}

#[test]
fn days_of_the_calendar() {
    check("It opened on [19 December 2024|DATE 2024-12-19].");
    check("It opened on [December 19, 2024|DATE 2024-12-19], in Hull.");
    check("the [19th of December|DATE] vote");
    check("on [Oct 5th 1954|DATE 1954-10-05] Italy");
    check("Due [19/12/2024|DATE 2024-12-19], not [12/19/2024|DATE 2024-12-19]");
    check("Ambiguous: [05/06/2024|DATE], plain: [05/05/2024|DATE 2024-05-05]");
    check("Filed [2024-12-19|DATE 2024-12-19] and [19.12.2024|DATE 2024-12-19]");
    check("KYIV, [Dec. 19|DATE] (Reuters) - Troops");
    check("[Feb. 6-12|DATE] in Manila, [5-7 June 2025|DATE 2025-06-05/2025-06-07] in Rome");
    check("[Tuesday, 23rd July|DATE] at [10:00 a.m.|TIME T10:00]");
    check("[Thursday, Jan. 30, 2025|DATE 2025-01-30], at home");
    check("since [May 2023|DATE 2023-05], until [March last year|DATE]");
    check("It runs [3 Feb-11 May 2025|DATE 2025-02-03/2025-05-11].");
    check("shut [Dec. 28 – Jan. 3, 2026|DATE 2025-12-28/2026-01-03]");
    check("a balance as at [30.09.24|DATE 2024-09-30]; version 1.2.34");
    check("It was a field, ca. [1890|DATE 1890]");
}

#[test]
fn days_of_the_calendar_with_a_reference_day() {
    check_day("KYIV, [Dec. 19|DATE 2024-12-19] (Reuters) - Troops");
    check_day("He died on [21 December|DATE 2023-12-21].");
    check_day("They will meet on [Jan. 20|DATE 2025-01-20].");
    check_day("It is closed until [March 15|DATE 2025-03-15].");
    check_day("Healey said in [October|DATE 2024-10] that");
    check_day("open since [January|DATE 2024-01], due in [April|DATE 2025-04]");
    check_day("shot in [March last year|DATE 2023-03] when");
    check_day("opened on trial [last October|DATE 2024-10] and [last June|DATE 2024-06]");
    check_day("It reopens on the [14th|DATE 2025-01-14]; on the [5th|DATE 2024-12-05] he left.");
    check_day("It expires on [Dec 31|DATE 2024-12-31], in the [last week of June|DATE].");
}

#[test]
fn months_that_are_other_words() {
    check("May I come? They may march on.");
    check("Mrs May said the March for Life may go on.");
    check("In [May|DATE] they marched; May said no");
    check("April Jones and June Carter Cash sang.");
    check("The Sun said on [Sunday|DATE] that he sat.");
    check("an august body, a second opinion, one second chance");
}

#[test]
fn days_of_the_week() {
    check("on [Wednesday|DATE] and [Friday night|DATE]");
    check("turned west [late Thursday|DATE]; left [late on Friday|DATE]");
    check("early [Thursday morning|DATE]");
    check("closed [Mondays|DATE], from [Monday|DATE] to [Friday|DATE]");
    check("Doors open [Tue|DATE], [Fri|DATE] [6.30pm|TIME T18:30]. The wed and the sat.");
    check_day("He said on [Wednesday|DATE 2024-12-18]; on [Thursday|DATE 2024-12-19] he left");
    check_day("It was agreed on [Friday|DATE 2024-12-13].");
    check_day("They will vote on [Friday|DATE 2024-12-20].");
    check_day("[Wednesday afternoon|DATE 2024-12-18]");
    check_day("the court [next Wednesday|DATE 2024-12-25]; [last Friday|DATE 2024-12-13]");
    check_day("[This Sunday|DATE 2024-12-22] they play");
}

#[test]
fn from_the_day_of_writing() {
    check("[yesterday|DATE], [today|DATE] and [tomorrow|DATE]");
    check_day("[yesterday|DATE 2024-12-18], [today|DATE 2024-12-19], [tomorrow|DATE 2024-12-20]");
    check_day("[last week|DATE 2024-W50], [this week|DATE 2024-W51], [next week|DATE 2024-W52]");
    check_day("[last year|DATE 2023], [this year|DATE 2024], [next year|DATE 2025]");
    check_day(
        "[last month|DATE 2024-11], [earlier this month|DATE 2024-12], [early next year|DATE 2025]",
    );
    check_day("[Earlier this week|DATE 2024-W51] and [later this year|DATE 2024]");
    check_day("[three weeks ago|DATE 2024-W48], [two days ago|DATE 2024-12-17]");
    check_day(
        "[two years ago|DATE 2022], [five months ago|DATE 2024-07], [a decade ago|DATE 2014]",
    );
    check_day("[a year earlier|DATE], [three years later|DATE], [earlier in the day|DATE]");
    check_day("before the [end of the year|DATE 2024], by the [end of 2026|DATE 2026]");
    check_day("the [end of August|DATE 2024-08]; the [start of next month|DATE 2025-01]");
    check_day("over the [weekend|DATE 2024-12-14/2024-12-15]");
    check_day("the [day before yesterday|DATE 2024-12-17]");
    check("[every day|DATE], [each Tuesday|DATE], [all week|DATE], [every April|DATE]");
    check("He said that night shifts were hard.");
}

#[test]
fn durations() {
    check("Nearly [three years|DATE P3Y] and about [18 months|DATE P18M]");
    check("[two and a half decades|DATE P25Y], [three and a half months|DATE P3.5M]");
    check("in [a fortnight|DATE P2W], for [a decade|DATE P10Y], [three weeks|DATE P3W]");
    check("[two and a half years|DATE P2Y6M] and for [a year and a half|DATE P1Y6M]");
    check("a [five-year|DATE P5Y] plan, a [week-long|DATE P1W] siege, [48-hour|DATE PT48H] strike");
    check("a [32-year-old|DATE P32Y] man, [six months old|DATE P6M]");
    check("a [two-and-a-half-year|DATE P2Y6M] term");
    check("[two hours|TIME PT2H], [90 minutes|TIME PT90M]; [2.5 million years|DATE P2500000Y]");
    check("[many years ago|DATE], [several hundred years|DATE], [a hundred days|DATE P100D]");
    check("[12 to 18 months|DATE], [two winters|DATE], [nine seasons|DATE], [several weeks|DATE]");
    check("in that last [quarter of an hour|TIME PT15M]");
    check("[Eleven minutes|TIME PT11M], [half an hour|TIME PT30M], a [92-minute|TIME PT92M] film");
    check("[two and a half hours|TIME PT2H30M], [1.8 seconds|TIME PT1.8S]");
    check("[2 hours, 4 minutes and 51 seconds|TIME PT2H4M51S]");
    check("[two hours and 35 seconds|TIME PT2H35S], but a 50-50 season");
    check("waited [an hour and 20 minutes|TIME PT1H20M]; [four hours, ten minutes|TIME PT4H10M]");
    check("the [last 14 days|DATE P14D], [past three seasons|DATE], [first six weeks|DATE P6W]");
    check("Twenty-six men, [twenty-six centuries|DATE P2600Y]");
}

#[test]
fn rates_are_no_durations() {
    check("£3m a year, 22 a day, twice a month, 160 kilometres per hour");
    check("year on year, the second yellow card, one of the days");
}

#[test]
fn years_and_periods() {
    check("in the [1990s|DATE 199X], the [late 1990s|DATE 199X], the [’90s|DATE 199X]");
    check("in [1806|DATE 1806], the [2025|DATE 2025] budget, [1914-18|DATE 1914/1918]");
    check("[2023/24|DATE 2023/2024] and [2022-23|DATE 2022/2023]");
    check("between [1947|DATE 1947] and [1954|DATE 1954]");
    check("the [19th century|DATE 18XX], a [15th-century|DATE 14XX] bath");
    check("the [5th century BC|DATE -04XX], [2960BC|DATE -2959], [AD 79|DATE 0079]");
    check("[fiscal 2025|DATE 2025], [FY2025|DATE 2025], [FY25|DATE 2025]");
    check(
        "[fiscal 2023-24|DATE 2023/2024], in [Q3|DATE], [Q3 2025|DATE 2025-35], [H1 2023|DATE 2023-40]",
    );
    check("the [third quarter|DATE], the [first half of 2025|DATE 2025-40]");
    check("[early 2025|DATE 2025], [mid-May|DATE], [mid-2031|DATE 2031]");
    check("the [first four months of the year|DATE], the [second Tuesday of October|DATE]");
    check("1,990 people, 2000m, No. 1984, page 1990, $2024, 2012 miles");
    check("in his [30s|DATE], in the low 20s, in her [sixties|DATE], her [late 80s|DATE]");
    check("in [Q3 FY26|DATE], [Q1 FY 2024/25|DATE], in [H1|DATE], a dull H1, an H1-B visa");
    check("the [first weekend in August|DATE], the [first Friday in May 2025|DATE]");
    check(
        "the [Nineties|DATE 199X], the [summer|DATE] of [’69|DATE 1969], the [mid-eighties|DATE 198X]",
    );
    check("of '12 Angry Men', case 2:24-cv-01234");
}

#[test]
fn seasons_and_holidays() {
    check(
        "in [winter|DATE], [this spring|DATE], [next summer|DATE], the [spring of 2026|DATE 2026-21]",
    );
    check("spring tides, a summer camp, Winter Gardens, the fall of Assad, they spring up");
    check("on [Boxing Day 2006|DATE 2006-12-26], [Easter 2025|DATE 2025-04-20]");
    check(
        "before [Christmas|DATE], during [Ramadan|DATE], at [Diwali|DATE], on [St Patrick’s Day|DATE]",
    );
    check("on [Burns Night|DATE], after [Vesak|DATE], before [Victory Day|DATE]");
    check("[New Year's Day|DATE], [Labor Day weekend|DATE], on [May Day|DATE]");
    check("Good people, a new year, black coffee, the labour day was long");
    check_day("at [Thanksgiving|DATE 2024-11-28], last seen on [Halloween|DATE 2024-10-31]");
    check_day("[this spring|DATE 2024-21], [last summer|DATE 2024-22], [next summer|DATE 2025-22]");
}

#[test]
fn times_of_day() {
    check("at [9.30pm GMT|TIME T21:30Z] and [3.40am|TIME T03:40]");
    check(
        "the [0900 hrs|TIME T09:00] bus, [0812 GMT|TIME T08:12Z], at [1700|TIME T17:00] the pound",
    );
    check("[half past two|TIME], [a quarter to eleven|TIME]");
    check("[11:30 GMT|TIME T11:30Z], the [3.30|TIME] at Kempton, at [9.43|TIME] on [Friday|DATE]");
    check("[1432|TIME T14:32]: The road is open.");
    check("by [noon|TIME T12:00], after [midnight|TIME T00:00], [12 noon|TIME T12:00]");
    check(
        "[five in the morning|TIME T05:00], [11.20 in the morning|TIME T11:20], [8 o'clock|TIME]",
    );
    check(
        "[4 to 7 p.m.|TIME T16:00/T19:00], [11am to 4pm|TIME T11:00/T16:00], [9am-5pm|TIME T09:00/T17:00]",
    );
    check("from [6pm|TIME T18:00] to [5am|TIME T05:00]");
    check(
        "[17h05|TIME T17:05], [13:52|TIME T13:52], [08:00|TIME T08:00], [4 p.m. Eastern|TIME T16:00]",
    );
    check(
        "by [dawn|TIME], [last night|TIME], [this morning|TIME], [overnight|TIME], [tonight|TIME]",
    );
    check("at [night|TIME], in the [morning|TIME], the [early hours of Saturday|TIME]");
    check("at [six|TIME], with a flask; at six sites; they won by nine");
    check("won in [2:04:51|TIME PT2H4M51S], lapped in [1:10.325|TIME PT1M10.325S]");
    check("rose 9.30 to 11.20, good morning, the night shift, a 2:1 win");
    check_day(
        "[last night|TIME 2024-12-18], [this morning|TIME 2024-12-19], [tonight|TIME 2024-12-19]",
    );
}

#[test]
fn spoken_times_and_fractions() {
    check("at [quarter past seven|TIME], at [half ten|TIME], at [twenty to two|TIME]");
    check("[three-quarters of an hour|TIME PT45M], but three quarters of the votes");
    check("[a quarter-century|DATE P25Y], [half a decade|DATE P5Y], [half-term|DATE]");
    check("by [eight-hundredths of a second|TIME PT0.08S], [a tenth of a second|TIME PT0.1S]");
    check("by [three thousandths of a second|TIME PT0.003S]");
    check("in [36h 41min 08sec|TIME PT36H41M8S], in [44:10|TIME PT44M10S]");
    check("[decades ago|DATE]; [years later|DATE]; Bouts may last [40 minutes|TIME PT40M]");
    check("the [eighth of January|DATE], the [first of May 1997|DATE 1997-05-01]");
    check_day("[Later that day|DATE] it begins on [Saturday|DATE 2024-12-21]");
}

#[test]
fn what_repeats_without_end_is_read_in_steps() {
    for piece in ["twenty-", "last day of ", "the end of the last day of "] {
        let _ = analyse(Text::new(&piece.repeat(20_000)), Some(DAY));
    }
}

#[test]
fn nothing_crosses_a_line() {
    check("He came in [March|DATE]\n5 people saw him");
}
