//! The words that dates and times are made of.

use jiff::civil::Weekday;

/// A stretch of time that can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Century,
    Decade,
    Year,
    /// Of a football team, of a fashion house: some part of a year.
    Season,
    /// Three months.
    Quarter,
    Month,
    Fortnight,
    Week,
    Weekend,
    Day,
    Night,
    Hour,
    Minute,
    Second,
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// "morning", "afternoon", "evening", "night": after "this" and after a weekday.
    Hours,
    /// "noon", "midday".
    Noon,
    /// "midnight".
    Midnight,
    /// "dawn", "dusk", "sunrise", "sunset".
    Light,
}

/// How a word points from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deixis {
    /// "last".
    Last,
    /// "past", "recent", "previous": the time before, counted or not.
    Past,
    /// "this", "current".
    This,
    /// "next".
    Next,
    /// "coming", "following": the time after, counted or not.
    Coming,
    /// "that", "same": a time that the text has named before.
    That,
    /// "every", "each".
    Every,
    /// "all".
    All,
}

/// What a word can do in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Month(i8),
    Weekday(Weekday),
    /// "Mondays".
    Weekdays,
    /// "Mon", which is a word or a name as well.
    WeekdayShort(Weekday),
    Unit(Unit),
    Units(Unit),
    Season(Season),
    /// "winters".
    Seasons,
    Part(Part),
    /// "nights", "mornings".
    Parts,
    /// The first word of a number.
    Count,
    Ordinal(u8),
    Deixis(Deixis),
    /// "yesterday", "today", "tomorrow": days from the day of writing.
    Today(i8),
    /// "tonight".
    Tonight,
    /// "overnight".
    Overnight,
    /// "early", "late", "mid": the part of a period.
    Edge,
    /// "end", "start": the part of a period, with "of".
    Bound,
    /// "earlier", "later".
    Comparison,
    /// "a", "an".
    Article,
    /// "half".
    Half,
    /// "fiscal", "financial".
    Fiscal,
    /// "small", of the hours.
    Small,
    /// "nineties": the year that they begin with.
    Decade(i16),
    /// "Q3", "H1", "FY25".
    Code,
    /// "AD".
    Era,
    /// The first word of a holiday; see [`super::holiday`].
    Feast,
}

/// What `word` can do in a date, whatever its case and with or without a stop.
pub(super) fn word(word: &str) -> Option<Word> {
    let word = word.as_bytes();
    let word = word.strip_suffix(b".").unwrap_or(word);
    if let [b'Q' | b'H', b'1'..=b'4'] | [b'F', b'Y', b'0'..=b'9', ..] = word {
        return Some(Word::Code);
    }
    let first = word.first()?.to_ascii_lowercase();
    let last = word.last()?.to_ascii_lowercase();
    let (shapes, lasts) = SHAPES.get(usize::from(first.wrapping_sub(b'a')))?;
    let letter = 1_u32.checked_shl(last.wrapping_sub(b'a').into())?;
    if word.len() > LONGEST || shapes & (1 << word.len()) == 0 || lasts & letter == 0 {
        return None;
    }
    let at = KEYS.binary_search(&key(word)).ok()?;
    WORDS.get(at).map(|(_, word)| *word)
}

/// Longest word in [`WORDS`], in bytes.
const LONGEST: usize = 12;

/// For each first letter, a bit for each length and one for each last letter of its words:
/// turns most words away at once.
const SHAPES: [(u32, u32); 26] = {
    let mut shapes = [(0, 0); 26];
    let mut at = 0;
    while at < WORDS.len() {
        let word = WORDS[at].0.as_bytes();
        let shape = &mut shapes[(word[0] - b'a') as usize];
        shape.0 |= 1 << word.len();
        shape.1 |= 1 << (word[word.len() - 1] - b'a');
        at += 1;
    }
    shapes
};

/// The words as numbers, which compare faster.
const KEYS: [u128; WORDS.len()] = {
    let mut keys = [0; WORDS.len()];
    let mut at = 0;
    while at < WORDS.len() {
        keys[at] = key(WORDS[at].0.as_bytes());
        at += 1;
    }
    keys
};

/// The letters of `word` in lower case as one number that sorts as they do.
const fn key(word: &[u8]) -> u128 {
    let mut key = 0;
    let mut at = 0;
    while at < LONGEST {
        let byte = if at < word.len() { word[at] | 0x20 } else { 0 };
        key = key << 8 | byte as u128;
        at += 1;
    }
    key
}

use Deixis::{All, Coming, Every, Last, Next, Past, That, This};
use Word::{Count, Feast};

/// Sorted by word.
const WORDS: &[(&str, Word)] = &[
    ("a", Word::Article),
    ("ad", Word::Era),
    ("advent", Feast),
    ("afternoon", Word::Part(Part::Hours)),
    ("afternoons", Word::Parts),
    ("all", Word::Deixis(All)),
    ("an", Word::Article),
    ("anzac", Feast),
    ("apr", Word::Month(4)),
    ("april", Word::Month(4)),
    ("armistice", Feast),
    ("ascension", Feast),
    ("ash", Feast),
    ("ashura", Feast),
    ("aug", Word::Month(8)),
    ("august", Word::Month(8)),
    ("australia", Feast),
    ("autumn", Word::Season(Season::Autumn)),
    ("autumns", Word::Seasons),
    ("bank", Feast),
    ("bastille", Feast),
    ("beginning", Word::Bound),
    ("black", Feast),
    ("bonfire", Feast),
    ("boxing", Feast),
    ("burns", Feast),
    ("canada", Feast),
    ("candlemas", Feast),
    ("centuries", Word::Units(Unit::Century)),
    ("century", Word::Unit(Unit::Century)),
    ("chinese", Feast),
    ("christmas", Feast),
    ("chuseok", Feast),
    ("close", Word::Bound),
    ("columbus", Feast),
    ("coming", Word::Deixis(Coming)),
    ("couple", Count),
    ("current", Word::Deixis(This)),
    ("cyber", Feast),
    ("dawn", Word::Part(Part::Light)),
    ("day", Word::Unit(Unit::Day)),
    ("days", Word::Units(Unit::Day)),
    ("dec", Word::Month(12)),
    ("decade", Word::Unit(Unit::Decade)),
    ("decades", Word::Units(Unit::Decade)),
    ("december", Word::Month(12)),
    ("deepavali", Feast),
    ("diwali", Feast),
    ("dozen", Count),
    ("dusk", Word::Part(Part::Light)),
    ("dussehra", Feast),
    ("each", Word::Deixis(Every)),
    ("earlier", Word::Comparison),
    ("early", Word::Edge),
    ("easter", Feast),
    ("eid", Feast),
    ("eight", Count),
    ("eighteen", Count),
    ("eighteenth", Word::Ordinal(18)),
    ("eighth", Word::Ordinal(8)),
    ("eighties", Word::Decade(80)),
    ("eighty", Count),
    ("eleven", Count),
    ("eleventh", Word::Ordinal(11)),
    ("end", Word::Bound),
    ("epiphany", Feast),
    ("evening", Word::Part(Part::Hours)),
    ("evenings", Word::Parts),
    ("every", Word::Deixis(Every)),
    ("fall", Word::Season(Season::Autumn)),
    ("father", Feast),
    ("feb", Word::Month(2)),
    ("february", Word::Month(2)),
    ("few", Count),
    ("fifteen", Count),
    ("fifteenth", Word::Ordinal(15)),
    ("fifth", Word::Ordinal(5)),
    ("fifties", Word::Decade(50)),
    ("fifty", Count),
    ("final", Word::Deixis(Last)),
    ("financial", Word::Fiscal),
    ("first", Word::Ordinal(1)),
    ("fiscal", Word::Fiscal),
    ("five", Count),
    ("following", Word::Deixis(Coming)),
    ("forties", Word::Decade(40)),
    ("fortnight", Word::Unit(Unit::Fortnight)),
    ("fortnights", Word::Units(Unit::Fortnight)),
    ("forty", Count),
    ("four", Count),
    ("fourteen", Count),
    ("fourteenth", Word::Ordinal(14)),
    ("fourth", Word::Ordinal(4)),
    ("fri", Word::WeekdayShort(Weekday::Friday)),
    ("friday", Word::Weekday(Weekday::Friday)),
    ("fridays", Word::Weekdays),
    ("fy", Word::Code),
    ("golden", Feast),
    ("good", Feast),
    ("guy", Feast),
    ("half", Word::Half),
    ("halloween", Feast),
    ("hanukkah", Feast),
    ("heritage", Feast),
    ("hogmanay", Feast),
    ("holi", Feast),
    ("holy", Feast),
    ("hour", Word::Unit(Unit::Hour)),
    ("hours", Word::Units(Unit::Hour)),
    ("hr", Word::Units(Unit::Hour)),
    ("hrs", Word::Units(Unit::Hour)),
    ("hundred", Count),
    ("independence", Feast),
    ("jan", Word::Month(1)),
    ("january", Word::Month(1)),
    ("jul", Word::Month(7)),
    ("july", Word::Month(7)),
    ("jun", Word::Month(6)),
    ("june", Word::Month(6)),
    ("juneteenth", Feast),
    ("kwanzaa", Feast),
    ("labor", Feast),
    ("labour", Feast),
    ("lady", Feast),
    ("lammas", Feast),
    ("last", Word::Deixis(Last)),
    ("late", Word::Edge),
    ("later", Word::Comparison),
    ("lent", Feast),
    ("lunar", Feast),
    ("lunchtime", Word::Part(Part::Hours)),
    ("many", Count),
    ("mar", Word::Month(3)),
    ("march", Word::Month(3)),
    ("mardi", Feast),
    ("martin", Feast),
    ("martinmas", Feast),
    ("maundy", Feast),
    ("may", Word::Month(5)),
    ("melbourne", Feast),
    ("memorial", Feast),
    ("michaelmas", Feast),
    ("mid", Word::Edge),
    ("midday", Word::Part(Part::Noon)),
    ("middle", Word::Bound),
    ("midnight", Word::Part(Part::Midnight)),
    ("midsummer", Feast),
    ("min", Word::Units(Unit::Minute)),
    ("mins", Word::Units(Unit::Minute)),
    ("minute", Word::Unit(Unit::Minute)),
    ("minutes", Word::Units(Unit::Minute)),
    ("mlk", Feast),
    ("mon", Word::WeekdayShort(Weekday::Monday)),
    ("monday", Word::Weekday(Weekday::Monday)),
    ("mondays", Word::Weekdays),
    ("month", Word::Unit(Unit::Month)),
    ("months", Word::Units(Unit::Month)),
    ("morning", Word::Part(Part::Hours)),
    ("mornings", Word::Parts),
    ("mother", Feast),
    ("mothering", Feast),
    ("muharram", Feast),
    ("navratri", Feast),
    ("new", Feast),
    ("next", Word::Deixis(Next)),
    ("night", Word::Part(Part::Hours)),
    ("nights", Word::Units(Unit::Night)),
    ("nine", Count),
    ("nineteen", Count),
    ("nineteenth", Word::Ordinal(19)),
    ("nineties", Word::Decade(90)),
    ("ninety", Count),
    ("ninth", Word::Ordinal(9)),
    ("noon", Word::Part(Part::Noon)),
    ("nov", Word::Month(11)),
    ("november", Word::Month(11)),
    ("nowruz", Feast),
    ("oct", Word::Month(10)),
    ("october", Word::Month(10)),
    ("onam", Feast),
    ("one", Count),
    ("orthodox", Feast),
    ("overnight", Word::Overnight),
    ("palm", Feast),
    ("pancake", Feast),
    ("passover", Feast),
    ("past", Word::Deixis(Past)),
    ("pentecost", Feast),
    ("pongal", Feast),
    ("presidents", Feast),
    ("previous", Word::Deixis(Past)),
    ("purim", Feast),
    ("quarter", Word::Unit(Unit::Quarter)),
    ("quarters", Word::Units(Unit::Quarter)),
    ("ramadan", Feast),
    ("recent", Word::Deixis(Past)),
    ("remembrance", Feast),
    ("republic", Feast),
    ("rosh", Feast),
    ("same", Word::Deixis(That)),
    ("sat", Word::WeekdayShort(Weekday::Saturday)),
    ("saturday", Word::Weekday(Weekday::Saturday)),
    ("saturdays", Word::Weekdays),
    ("season", Word::Unit(Unit::Season)),
    ("seasons", Word::Units(Unit::Season)),
    ("sec", Word::Units(Unit::Second)),
    ("second", Word::Unit(Unit::Second)),
    ("seconds", Word::Units(Unit::Second)),
    ("secs", Word::Units(Unit::Second)),
    ("sep", Word::Month(9)),
    ("sept", Word::Month(9)),
    ("september", Word::Month(9)),
    ("seven", Count),
    ("seventeen", Count),
    ("seventeenth", Word::Ordinal(17)),
    ("seventh", Word::Ordinal(7)),
    ("seventies", Word::Decade(70)),
    ("seventy", Count),
    ("several", Count),
    ("shrove", Feast),
    ("six", Count),
    ("sixteen", Count),
    ("sixteenth", Word::Ordinal(16)),
    ("sixth", Word::Ordinal(6)),
    ("sixties", Word::Decade(60)),
    ("sixty", Count),
    ("small", Word::Small),
    ("songkran", Feast),
    ("spring", Word::Season(Season::Spring)),
    ("springs", Word::Seasons),
    ("st", Feast),
    ("start", Word::Bound),
    ("summer", Word::Season(Season::Summer)),
    ("summers", Word::Seasons),
    ("sun", Word::WeekdayShort(Weekday::Sunday)),
    ("sunday", Word::Weekday(Weekday::Sunday)),
    ("sundays", Word::Weekdays),
    ("sunrise", Word::Part(Part::Light)),
    ("sunset", Word::Part(Part::Light)),
    ("ten", Count),
    ("tenth", Word::Ordinal(10)),
    ("tet", Feast),
    ("thanksgiving", Feast),
    ("that", Word::Deixis(That)),
    ("third", Word::Ordinal(3)),
    ("thirteen", Count),
    ("thirteenth", Word::Ordinal(13)),
    ("thirties", Word::Decade(30)),
    ("thirty", Count),
    ("this", Word::Deixis(This)),
    ("thousand", Count),
    ("three", Count),
    ("thu", Word::WeekdayShort(Weekday::Thursday)),
    ("thur", Word::WeekdayShort(Weekday::Thursday)),
    ("thurs", Word::WeekdayShort(Weekday::Thursday)),
    ("thursday", Word::Weekday(Weekday::Thursday)),
    ("thursdays", Word::Weekdays),
    ("today", Word::Today(0)),
    ("tomorrow", Word::Today(1)),
    ("tonight", Word::Tonight),
    ("tue", Word::WeekdayShort(Weekday::Tuesday)),
    ("tues", Word::WeekdayShort(Weekday::Tuesday)),
    ("tuesday", Word::Weekday(Weekday::Tuesday)),
    ("tuesdays", Word::Weekdays),
    ("turn", Word::Bound),
    ("twelfth", Word::Ordinal(12)),
    ("twelve", Count),
    ("twenties", Word::Decade(20)),
    ("twentieth", Word::Ordinal(20)),
    ("twenty", Count),
    ("two", Count),
    ("tết", Feast),
    ("upcoming", Word::Deixis(Coming)),
    ("valentine", Feast),
    ("vesak", Feast),
    ("veterans", Feast),
    ("victory", Feast),
    ("waitangi", Feast),
    ("wed", Word::WeekdayShort(Weekday::Wednesday)),
    ("wednesday", Word::Weekday(Weekday::Wednesday)),
    ("wednesdays", Word::Weekdays),
    ("week", Word::Unit(Unit::Week)),
    ("weekend", Word::Unit(Unit::Weekend)),
    ("weekends", Word::Units(Unit::Weekend)),
    ("weeks", Word::Units(Unit::Week)),
    ("whit", Feast),
    ("whitsun", Feast),
    ("winter", Word::Season(Season::Winter)),
    ("winters", Word::Seasons),
    ("year", Word::Unit(Unit::Year)),
    ("years", Word::Units(Unit::Year)),
    ("yesterday", Word::Today(-1)),
    ("yom", Feast),
    ("zero", Count),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_fits() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(WORDS.iter().map(|(w, _)| w.len()).max(), Some(LONGEST));
    }

    #[test]
    fn case_and_stop_do_not_matter() {
        assert_eq!(word("Sept."), Some(Word::Month(9)));
        assert_eq!(word("DECEMBER"), Some(Word::Month(12)));
        assert_eq!(word("decembers"), None);
        assert_eq!(word("é"), None);
    }
}
