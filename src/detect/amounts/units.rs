//! Units of measurement: how news writes them, and the symbol that an export gives.
//!
//! Symbols are UCUM's where plain ("km", "kg", "L", "degC", "m2", "W.h") and the
//! customary one for imperial and trade units ("ft", "in", "mi", "lb", "mph", "bbl/d").

use super::scan::{Gap, Lower, after, gap_after, one_of, word_after};

/// A unit in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its symbol in exports.
    pub symbol: &'static str,
    /// Byte offset after it.
    pub end: usize,
}

/// The unit at byte `at`, over a space or a hyphen.
pub(super) fn unit_after(text: &str, at: usize) -> Option<Unit> {
    let (gap, start) = gap_after(text, at);
    symbol_at(text, start, gap).or_else(|| name_at(text, at))
}

/// A symbol as it is written: "km", "°C", "m²".
fn symbol_at(text: &str, start: usize, gap: Gap) -> Option<Unit> {
    let rest = after(text, start);
    let run = rest
        .char_indices()
        .find(|(at, c)| {
            let letter = c.is_alphabetic() || matches!(c, '°' | '²' | '³' | '/' | '℃' | '℉');
            // "m2", and no more digits after it.
            let power = matches!(c, '2' | '3') && *at > 0;
            !(letter || power)
        })
        .map_or(rest.len(), |(at, _)| at);
    let run = rest.get(..run)?;
    if run.is_empty() {
        return None;
    }
    let written = [run, run.split('/').next().unwrap_or_default()]
        .into_iter()
        .find_map(|run| Some((run, lookup(SYMBOLS, run)?)));
    let (run, symbol) = written?;
    // With a gap these are words, grades or initials.
    let loose = gap == Gap::None
        || !matches!(
            run,
            "C" | "F" | "in" | "st" | "V" | "W" | "J" | "L" | "AU" | "MP" | "Pa" | "cd" | "ins"
        );
    let next = after(text, start + run.len()).chars().next();
    if !loose || next.is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let mut unit = Unit {
        symbol,
        end: start + run.len(),
    };
    if symbol == "deg"
        && let Some((scale, end)) = temperature(text, unit.end)
    {
        unit = Unit { symbol: scale, end };
    }
    Some(rate(text, unit).unwrap_or(unit))
}

/// A name, in any case: "square miles", "nautical miles", "degrees Celsius", "barrels per day".
fn name_at(text: &str, at: usize) -> Option<Unit> {
    let first = word_after(text, at)?;
    let lower = Lower::of(first.word)?;
    if lower.as_str() == "parts" {
        return parts_per(text, first.end);
    }
    let (power, second) = match lower.as_str() {
        "square" | "sq" => (2, after_stop(text, first.end)),
        "cubic" | "cu" => (3, after_stop(text, first.end)),
        "metric" | "short" | "long" | "imperial" | "statute" | "nautical" | "light" | "troy"
        | "fluid" | "fl" => (1, first.end),
        _ => (1, at),
    };
    let near = word_after(text, second)?;
    if second != at && near.gap == Gap::None {
        return None;
    }
    let name = Lower::of(near.word)?;
    let end = near.end;
    let symbol = match lookup(NAMES, name.as_str())
        .or_else(|| (power > 1).then(|| lookup(SYMBOLS, near.word)).flatten())
    {
        Some("mi") if lower.as_str() == "nautical" => "nmi",
        Some("ton") if lower.as_str() == "metric" => "t",
        Some("oz") if lower.as_str() == "troy" => "ozt",
        Some("oz") if matches!(lower.as_str(), "fluid" | "fl") => "floz",
        Some(symbol) => raised(symbol, power)?,
        None if lower.as_str() == "light" && one_of(near.word, &["year", "years"]) => "ly",
        None => return None,
    };
    if symbol == "deg" {
        return Some(match temperature(text, end) {
            Some((symbol, end)) => Unit { symbol, end },
            None => Unit { symbol, end },
        });
    }
    let unit = hours(text, Unit { symbol, end });
    Some(rate(text, unit).unwrap_or(unit))
}

/// "hours" after a unit of power makes one of energy: "5 gigawatt-hours".
fn hours(text: &str, unit: Unit) -> Unit {
    let symbol = match unit.symbol {
        "W" => "W.h",
        "kW" => "kW.h",
        "MW" => "MW.h",
        "GW" => "GW.h",
        "TW" => "TW.h",
        _ => return unit,
    };
    match word_after(text, unit.end) {
        Some(near) if near.gap != Gap::None && one_of(near.word, &["hour", "hours"]) => Unit {
            symbol,
            end: near.end,
        },
        _ => unit,
    }
}

/// "per million" after "parts".
fn parts_per(text: &str, at: usize) -> Option<Unit> {
    let per = word_after(text, at).filter(|w| w.word == "per")?;
    let whole = word_after(text, per.end)?;
    let symbol = match whole.word {
        "million" => "ppm",
        "billion" => "ppb",
        _ => return None,
    };
    Some(Unit {
        symbol,
        end: whole.end,
    })
}

/// Steps over the stop of "sq." and "cu.".
fn after_stop(text: &str, at: usize) -> usize {
    at + usize::from(after(text, at).starts_with('.'))
}

/// The scale of a temperature after "degrees" or "°".
fn temperature(text: &str, at: usize) -> Option<(&'static str, usize)> {
    let near = word_after(text, at)?;
    let symbol = match near.word {
        "C" | "Celsius" | "celsius" | "Centigrade" | "centigrade" => "degC",
        "F" | "Fahrenheit" | "fahrenheit" => "degF",
        _ => return None,
    };
    Some((symbol, near.end))
}

/// A length raised to an area or a volume.
fn raised(symbol: &'static str, power: u8) -> Option<&'static str> {
    Some(match (symbol, power) {
        (symbol, 1) => symbol,
        ("km", 2) => "km2",
        ("m", 2) => "m2",
        ("cm", 2) => "cm2",
        ("mm", 2) => "mm2",
        ("mi", 2) => "mi2",
        ("ft", 2) => "ft2",
        ("yd", 2) => "yd2",
        ("in", 2) => "in2",
        ("km", 3) => "km3",
        ("m", 3) => "m3",
        ("cm", 3) => "cm3",
        ("mi", 3) => "mi3",
        ("ft", 3) => "ft3",
        ("yd", 3) => "yd3",
        ("in", 3) => "in3",
        _ => return None,
    })
}

/// "per hour", "an hour" after a unit that makes a speed or a flow of it.
fn rate(text: &str, unit: Unit) -> Option<Unit> {
    let per = word_after(text, unit.end)?;
    if !one_of(per.word, &["per", "a", "an"]) || per.gap == Gap::None {
        return None;
    }
    let time = word_after(text, per.end).filter(|w| w.gap != Gap::None)?;
    let symbol = match (unit.symbol, time.word) {
        ("km", "hour") => "km/h",
        ("mi", "hour") => "mph",
        ("m", "second") => "m/s",
        ("km", "second") => "km/s",
        ("mi", "second") => "mi/s",
        ("ft", "second") => "ft/s",
        ("m3", "second") => "m3/s",
        ("L", "second") => "L/s",
        ("L", "minute") => "L/min",
        ("mi", "gallon") => "mpg",
        ("bbl", "day") => "bbl/d",
        ("m3", "day") if per.word == "per" => "m3/d",
        ("ft3", "second") if per.word == "per" => "ft3/s",
        ("Mbit", "second") => "Mbit/s",
        ("Gbit", "second") => "Gbit/s",
        ("g", "kilometre" | "kilometer" | "km") => "g/km",
        ("lb", "square") => {
            let inch = word_after(text, time.end).filter(|w| w.word == "inch")?;
            return Some(Unit {
                symbol: "psi",
                end: inch.end,
            });
        }
        _ => return None,
    };
    Some(Unit {
        symbol,
        end: time.end,
    })
}

fn lookup(table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    let at = table.binary_search_by_key(&key, |(key, _)| key).ok()?;
    table.get(at).map(|(_, symbol)| *symbol)
}

/// Symbols as they are written; sorted.
#[rustfmt::skip]
static SYMBOLS: &[(&str, &str)] = &[
    ("AU", "AU"), ("Ah", "A.h"), ("Bq", "Bq"), ("C", "degC"), ("F", "degF"), ("FEU", "FEU"),
    ("FEUs", "FEU"), ("GB", "GB"), ("GHz", "GHz"), ("GJ", "GJ"), ("GW", "GW"), ("GWh", "GW.h"),
    ("GWp", "GW"), ("Gb", "Gbit"), ("Gbps", "Gbit/s"), ("Gt", "Gt"), ("Hz", "Hz"), ("J", "J"),
    ("KB", "kB"), ("KW", "kW"), ("KWh", "kW.h"), ("L", "L"), ("MB", "MB"), ("MHz", "MHz"),
    ("MMBtu", "MMBtu"), ("MP", "MP"), ("MPa", "MPa"), ("MTPA", "Mt/a"), ("MVA", "MVA"),
    ("MW", "MW"), ("MWe", "MW"), ("MWh", "MW.h"), ("MWp", "MW"), ("Mb", "Mbit"), ("Mbps", "Mbit/s"),
    ("Mt", "Mt"), ("Mtoe", "Mtoe"), ("Mtpa", "Mt/a"), ("Nm", "N.m"), ("PB", "PB"), ("PJ", "PJ"),
    ("Pa", "Pa"), ("TB", "TB"), ("TEU", "TEU"), ("TEUs", "TEU"), ("THz", "THz"), ("TJ", "TJ"),
    ("TW", "TW"), ("TWh", "TW.h"), ("Tbps", "Tbit/s"), ("V", "V"), ("W", "W"), ("Wh", "W.h"),
    ("b/d", "bbl/d"), ("bar", "bar"), ("bbl", "bbl"), ("bbls", "bbl"), ("bcf", "bcf"),
    ("bcm", "bcm"), ("bhp", "hp"), ("boe", "boe"), ("boepd", "boe/d"), ("bopd", "bbl/d"),
    ("bpd", "bbl/d"), ("cal", "cal"), ("cc", "cm3"), ("cd", "cd"), ("cl", "cL"), ("cm", "cm"),
    ("cm²", "cm2"), ("cm³", "cm3"), ("ct", "ct"), ("dB", "dB"), ("dBA", "dB"), ("dl", "dL"),
    ("dwt", "t"), ("ft", "ft"), ("ft/s", "ft/s"), ("ft²", "ft2"), ("g", "g"), ("g/km", "g/km"),
    ("gal", "gal"), ("gm", "g"), ("gms", "g"), ("hPa", "hPa"), ("ha", "ha"), ("hl", "hL"),
    ("hp", "hp"), ("in", "in"), ("ins", "in"), ("in²", "in2"), ("kB", "kB"), ("kHz", "kHz"),
    ("kJ", "kJ"), ("kPa", "kPa"), ("kV", "kV"), ("kVA", "kVA"), ("kW", "kW"), ("kWh", "kW.h"),
    ("kWh/m2", "kW.h/m2"), ("kWp", "kW"), ("kbps", "kbit/s"), ("kcal", "kcal"), ("kg", "kg"),
    ("kg/ha", "kg/ha"), ("kgs", "kg"), ("km", "km"), ("km/h", "km/h"), ("km/hr", "km/h"),
    ("km/s", "km/s"), ("km/sec", "km/s"), ("km2", "km2"), ("kmh", "km/h"), ("kmph", "km/h"),
    ("kms", "km"), ("km²", "km2"), ("km³", "km3"), ("kph", "km/h"), ("kt", "kt"), ("kt/h", "kn"),
    ("kts", "kn"), ("l", "L"), ("lb", "lb"), ("lbs", "lb"), ("lm", "lm"), ("ltr", "L"),
    ("lx", "lx"), ("m", "m"), ("m/s", "m/s"), ("m/sec", "m/s"), ("m2", "m2"), ("m3", "m3"),
    ("mAh", "mA.h"), ("mL", "mL"), ("mSv", "mSv"), ("mb", "mbar"), ("mbar", "mbar"), ("mcg", "ug"),
    ("mcm", "mcm"), ("mg", "mg"), ("mg/L", "mg/L"), ("mg/dL", "mg/dL"), ("mg/kg", "mg/kg"),
    ("mg/l", "mg/L"), ("mi", "mi"), ("mi²", "mi2"), ("ml", "mL"), ("mm", "mm"), ("mmHg", "mmHg"),
    ("mmbtu", "mmbtu"), ("mmol/L", "mmol/L"), ("mmol/l", "mmol/L"), ("mpg", "mpg"), ("mph", "mph"),
    ("mtoe", "Mtoe"), ("mtpa", "Mt/a"), ("m²", "m2"), ("m³", "m3"), ("nm", "nm"), ("oz", "oz"),
    ("ppb", "ppb"), ("ppm", "ppm"), ("psi", "psi"), ("rpm", "rpm"), ("sqft", "ft2"),
    ("sqkm", "km2"), ("sqm", "m2"), ("sqmi", "mi2"), ("sqmiles", "mi2"), ("st", "st"), ("t", "t"),
    ("t/ha", "t/ha"), ("tbsp", "tbsp"), ("tbsps", "tbsp"), ("tcf", "tcf"), ("teu", "TEU"),
    ("tmcft", "tmcft"), ("tsp", "tsp"), ("tsps", "tsp"), ("yd", "yd"), ("yds", "yd"), ("°", "deg"),
    ("°C", "degC"), ("°F", "degF"), ("µg", "ug"), ("µg/m3", "ug/m3"), ("µg/m³", "ug/m3"),
    ("µm", "um"), ("ºC", "degC"), ("ºF", "degF"), ("μSv", "uSv"), ("μg", "ug"), ("μg/m3", "ug/m3"),
    ("μg/m³", "ug/m3"), ("μm", "um"), ("℃", "degC"), ("℉", "degF"),
];

/// Names in lower case, singular and plural; sorted. "Pounds" are money's to decide.
#[rustfmt::skip]
static NAMES: &[(&str, &str)] = &[
    ("acre", "acre"), ("acres", "acre"), ("amp", "A"), ("ampere", "A"), ("amperes", "A"),
    ("amps", "A"), ("barrel", "bbl"), ("barrels", "bbl"), ("becquerel", "Bq"), ("becquerels", "Bq"),
    ("bigha", "bigha"), ("bighas", "bigha"), ("bushel", "bu"), ("bushels", "bu"), ("byte", "B"),
    ("bytes", "B"), ("calorie", "cal"), ("calories", "cal"), ("carat", "ct"), ("carats", "ct"),
    ("centilitre", "cL"), ("centilitres", "cL"), ("centimeter", "cm"), ("centimeters", "cm"),
    ("centimetre", "cm"), ("centimetres", "cm"), ("cumec", "m3/s"), ("cumecs", "m3/s"),
    ("cupful", "cup"), ("cupfuls", "cup"), ("cusec", "ft3/s"), ("cusecs", "ft3/s"),
    ("decibel", "dB"), ("decibels", "dB"), ("decilitre", "dL"), ("decilitres", "dL"),
    ("degree", "deg"), ("degrees", "deg"), ("dunam", "dunam"), ("dunams", "dunam"),
    ("fathom", "fathom"), ("fathoms", "fathom"), ("feddan", "feddan"), ("feddans", "feddan"),
    ("feet", "ft"), ("foot", "ft"), ("furlong", "furlong"), ("furlongs", "furlong"),
    ("gallon", "gal"), ("gallons", "gal"), ("gig", "GB"), ("gigabit", "Gbit"), ("gigabits", "Gbit"),
    ("gigabyte", "GB"), ("gigabytes", "GB"), ("gigahertz", "GHz"), ("gigajoule", "GJ"),
    ("gigajoules", "GJ"), ("gigalitre", "GL"), ("gigalitres", "GL"), ("gigaton", "Gt"),
    ("gigatonne", "Gt"), ("gigatonnes", "Gt"), ("gigatons", "Gt"), ("gigawatt", "GW"),
    ("gigawatts", "GW"), ("gigs", "GB"), ("gram", "g"), ("gramme", "g"), ("grammes", "g"),
    ("grams", "g"), ("gunta", "gunta"), ("guntas", "gunta"), ("hectare", "ha"), ("hectares", "ha"),
    ("hectolitre", "hL"), ("hectolitres", "hL"), ("hectopascal", "hPa"), ("hectopascals", "hPa"),
    ("hertz", "Hz"), ("horsepower", "hp"), ("hundredweight", "cwt"), ("hundredweights", "cwt"),
    ("inch", "in"), ("inches", "in"), ("joule", "J"), ("joules", "J"), ("kanal", "kanal"),
    ("kanals", "kanal"), ("kelvin", "K"), ("kelvins", "K"), ("kilo", "kg"), ("kilobyte", "kB"),
    ("kilobytes", "kB"), ("kilocalorie", "kcal"), ("kilocalories", "kcal"), ("kilogram", "kg"),
    ("kilogramme", "kg"), ("kilogrammes", "kg"), ("kilograms", "kg"), ("kilohertz", "kHz"),
    ("kilojoule", "kJ"), ("kilojoules", "kJ"), ("kilolitre", "kL"), ("kilolitres", "kL"),
    ("kilometer", "km"), ("kilometers", "km"), ("kilometre", "km"), ("kilometres", "km"),
    ("kilos", "kg"), ("kiloton", "kt"), ("kilotonne", "kt"), ("kilotonnes", "kt"),
    ("kilotons", "kt"), ("kilovolt", "kV"), ("kilovolts", "kV"), ("kilowatt", "kW"),
    ("kilowatts", "kW"), ("km", "km"), ("knot", "kn"), ("knots", "kn"), ("league", "league"),
    ("leagues", "league"), ("lightyear", "ly"), ("lightyears", "ly"), ("liter", "L"),
    ("liters", "L"), ("litre", "L"), ("litres", "L"), ("lumen", "lm"), ("lumens", "lm"),
    ("lux", "lx"), ("m", "m"), ("magnitude", "magnitude"), ("magnitudes", "magnitude"),
    ("marla", "marla"), ("marlas", "marla"), ("maund", "maund"), ("maunds", "maund"),
    ("megabit", "Mbit"), ("megabits", "Mbit"), ("megabyte", "MB"), ("megabytes", "MB"),
    ("megahertz", "MHz"), ("megajoule", "MJ"), ("megajoules", "MJ"), ("megalitre", "ML"),
    ("megalitres", "ML"), ("megapixel", "MP"), ("megapixels", "MP"), ("megaton", "Mt"),
    ("megatonne", "Mt"), ("megatonnes", "Mt"), ("megatons", "Mt"), ("megawatt", "MW"),
    ("megawatts", "MW"), ("meter", "m"), ("meters", "m"), ("metre", "m"), ("metres", "m"),
    ("microgram", "ug"), ("micrograms", "ug"), ("micrometer", "um"), ("micrometers", "um"),
    ("micrometre", "um"), ("micrometres", "um"), ("micron", "um"), ("microns", "um"),
    ("mile", "mi"), ("miles", "mi"), ("mill", "mill"), ("millibar", "mbar"), ("millibars", "mbar"),
    ("milligram", "mg"), ("milligramme", "mg"), ("milligrammes", "mg"), ("milligrams", "mg"),
    ("milliliter", "mL"), ("milliliters", "mL"), ("millilitre", "mL"), ("millilitres", "mL"),
    ("millimeter", "mm"), ("millimeters", "mm"), ("millimetre", "mm"), ("millimetres", "mm"),
    ("millisievert", "mSv"), ("millisieverts", "mSv"), ("mills", "mill"), ("nanogram", "ng"),
    ("nanograms", "ng"), ("nanometer", "nm"), ("nanometers", "nm"), ("nanometre", "nm"),
    ("nanometres", "nm"), ("newton", "N"), ("newtons", "N"), ("ohm", "Ohm"), ("ohms", "Ohm"),
    ("ounce", "oz"), ("ounces", "oz"), ("parsec", "pc"), ("parsecs", "pc"), ("pascal", "Pa"),
    ("pascals", "Pa"), ("petabyte", "PB"), ("petabytes", "PB"), ("petajoule", "PJ"),
    ("petajoules", "PJ"), ("pint", "pt"), ("pints", "pt"), ("quart", "qt"), ("quarts", "qt"),
    ("quintal", "quintal"), ("quintals", "quintal"), ("sievert", "Sv"), ("sieverts", "Sv"),
    ("stone", "st"), ("tablespoon", "tbsp"), ("tablespoonful", "tbsp"), ("tablespoonfuls", "tbsp"),
    ("tablespoons", "tbsp"), ("teaspoon", "tsp"), ("teaspoonful", "tsp"), ("teaspoonfuls", "tsp"),
    ("teaspoons", "tsp"), ("terabyte", "TB"), ("terabytes", "TB"), ("terajoule", "TJ"),
    ("terajoules", "TJ"), ("terawatt", "TW"), ("terawatts", "TW"), ("tola", "tola"),
    ("tolas", "tola"), ("ton", "ton"), ("tonne", "t"), ("tonnes", "t"),
    ("tons", "ton"), ("troyounce", "ozt"), ("troyounces", "ozt"), ("volt", "V"), ("volts", "V"),
    ("watt", "W"), ("watts", "W"), ("yard", "yd"), ("yards", "yd"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(SYMBOLS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }
}
