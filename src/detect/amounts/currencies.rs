//! Every currency that news writes: signs, letters, codes and names, with ISO 4217 codes
//! (`XBT` and `ETH` for bitcoin and ether, `XEU` for the ECU that came before the euro).

use super::countries::Country;

/// An ISO 4217 code.
pub(super) type Code = &'static str;

/// A name or sign that one or several currencies share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Currency {
    /// What it is when nothing else is said.
    pub usual: Code,
    /// What it is where the text points to a country.
    pub by_country: &'static [(Country, Code)],
}

/// Most bytes of letters before a figure in one word ("KShs500").
pub(super) const LONGEST_PREFIX: usize = 4;

/// Whether `letters` before a figure may mean a currency.
pub(super) fn is_prefix(letters: &str) -> bool {
    prefix(letters).is_some() || code(letters).is_some()
}

/// The currency of letters before a figure ("Rs", "KSh"), as they are written.
pub(super) fn prefix(letters: &str) -> Option<Currency> {
    find(PREFIXES, letters)
}

/// The currency of a name after a figure ("dollars"), in lower case.
pub(super) fn name(word: &str) -> Option<Currency> {
    find(NAMES, word)
}

/// The currency whose hundredth `word` (in lower case) is.
pub(super) fn hundredth(word: &str) -> Option<Code> {
    let at = HUNDREDTHS
        .binary_search_by_key(&word, |(name, _)| name)
        .ok()?;
    HUNDREDTHS.get(at).map(|(_, code)| *code)
}

/// The dollar (or other "$") of the letters before the sign ("HK"), none for "$" alone.
pub(super) fn dollar(letters: &str) -> Option<Code> {
    DOLLARS
        .binary_search_by_key(&letters, |(letters, _)| letters)
        .ok()
        .and_then(|at| DOLLARS.get(at))
        .map(|(_, code)| *code)
}

/// The currency of a sign, "$" and "¥" excepted.
pub(super) fn sign(c: char) -> Option<Code> {
    Some(match c {
        '£' => "GBP",
        '￡' => "GBP",
        '€' => "EUR",
        '₹' => "INR",
        '₦' => "NGN",
        '₱' => "PHP",
        '₩' => "KRW",
        '￦' => "KRW",
        '฿' => "THB",
        '₫' => "VND",
        '₴' => "UAH",
        '₽' => "RUB",
        '₺' => "TRY",
        '₪' => "ILS",
        '₵' => "GHS",
        '₡' => "CRC",
        '₲' => "PYG",
        '₮' => "MNT",
        '₸' => "KZT",
        '₼' => "AZN",
        '₾' => "GEL",
        '֏' => "AMD",
        '៛' => "KHR",
        '₭' => "LAK",
        '৳' => "BDT",
        '₿' => "XBT",
        '₨' => "INR",
        '﷼' => "IRR",
        '₠' => "XEU",
        '₤' => "GBP",
        '₣' => "FRF",
        '¢' => "GHS",
        _ => return None,
    })
}

/// `word` as a code of ISO 4217, past ones of the euro's countries among them.
pub(super) fn code(word: &str) -> Option<Code> {
    let at = CODES.binary_search(&word).ok()?;
    CODES.get(at).copied()
}

/// Codes that are words or names too: they count only before a large figure.
pub(super) fn is_word_like(code: &str) -> bool {
    matches!(
        code,
        "ALL" | "BAM" | "BOB" | "COP" | "CUP" | "MAD" | "PEN" | "RON" | "SOS" | "TOP" | "TRY"
    )
}

fn find(table: &[(&str, Currency)], key: &str) -> Option<Currency> {
    let at = table.binary_search_by_key(&key, |(key, _)| key).ok()?;
    table.get(at).map(|(_, currency)| *currency)
}

/// A currency of its own.
const fn one(usual: Code) -> Currency {
    Currency {
        usual,
        by_country: &[],
    }
}

/// One of several currencies.
const fn shared(usual: Code, by_country: &'static [(Country, Code)]) -> Currency {
    Currency { usual, by_country }
}

const CROWNS: Currency = shared(
    "CZK",
    &[
        ("CZ", "CZK"),
        ("SK", "SKK"),
        ("SE", "SEK"),
        ("NO", "NOK"),
        ("DK", "DKK"),
        ("IS", "ISK"),
        ("EE", "EEK"),
    ],
);
const DINARS: Currency = shared(
    "IQD",
    &[
        ("KW", "KWD"),
        ("IQ", "IQD"),
        ("JO", "JOD"),
        ("DZ", "DZD"),
        ("TN", "TND"),
        ("LY", "LYD"),
        ("BH", "BHD"),
        ("RS", "RSD"),
    ],
);
const DIRHAMS: Currency = shared("AED", &[("AE", "AED"), ("MA", "MAD")]);
const DOLLARS_BY_COUNTRY: Currency = shared(
    "USD",
    &[
        ("US", "USD"),
        ("AU", "AUD"),
        ("CA", "CAD"),
        ("NZ", "NZD"),
        ("HK", "HKD"),
        ("SG", "SGD"),
        ("TW", "TWD"),
        ("FJ", "FJD"),
        ("JM", "JMD"),
        ("TT", "TTD"),
        ("BB", "BBD"),
        ("NA", "NAD"),
        ("ZW", "ZWL"),
        ("LR", "LRD"),
        ("BN", "BND"),
        ("GY", "GYD"),
        ("BS", "BSD"),
        ("BZ", "BZD"),
        ("SB", "SBD"),
        ("XC", "XCD"),
    ],
);
const FRANCS: Currency = shared(
    "CHF",
    &[
        ("CH", "CHF"),
        ("XO", "XOF"),
        ("XA", "XAF"),
        ("RW", "RWF"),
        ("CD", "CDF"),
        ("BI", "BIF"),
        ("FR", "FRF"),
        ("BE", "BEF"),
        ("LU", "LUF"),
        ("GN", "GNF"),
        ("DJ", "DJF"),
        ("KM", "KMF"),
    ],
);
const FORINTS: Currency = shared("HUF", &[("HU", "HUF")]);
const KORUNAS: Currency = shared("CZK", &[("CZ", "CZK"), ("SK", "SKK")]);
const KR: Currency = shared(
    "SEK",
    &[("SE", "SEK"), ("NO", "NOK"), ("DK", "DKK"), ("IS", "ISK")],
);
const KRONOR: Currency = shared("SEK", &[("SE", "SEK"), ("IS", "ISK")]);
const KRONER: Currency = shared("NOK", &[("NO", "NOK"), ("DK", "DKK"), ("FO", "DKK")]);
const KWACHA: Currency = shared("ZMW", &[("ZM", "ZMW"), ("MW", "MWK")]);
const LEI: Currency = shared("RON", &[("RO", "RON"), ("MD", "MDL")]);
const LIRAS: Currency = shared(
    "TRY",
    &[("TR", "TRY"), ("SY", "SYP"), ("LB", "LBP"), ("IT", "ITL")],
);
const MANATS: Currency = shared("AZN", &[("AZ", "AZN"), ("TM", "TMT")]);
const MARKS: Currency = shared("DEM", &[("DE", "DEM"), ("FI", "FIM"), ("BA", "BAM")]);
const PESOS: Currency = shared(
    "MXN",
    &[
        ("MX", "MXN"),
        ("PH", "PHP"),
        ("AR", "ARS"),
        ("CO", "COP"),
        ("CL", "CLP"),
        ("CU", "CUP"),
        ("DO", "DOP"),
        ("UY", "UYU"),
    ],
);
const POUNDS: Currency = shared(
    "GBP",
    &[
        ("GB", "GBP"),
        ("EG", "EGP"),
        ("SD", "SDG"),
        ("SS", "SSP"),
        ("SY", "SYP"),
        ("LB", "LBP"),
        ("CY", "CYP"),
        ("IE", "IEP"),
        ("MT", "MTL"),
    ],
);
const RIALS: Currency = shared(
    "IRR",
    &[
        ("IR", "IRR"),
        ("OM", "OMR"),
        ("YE", "YER"),
        ("QA", "QAR"),
        ("SA", "SAR"),
    ],
);
const RIYALS: Currency = shared(
    "SAR",
    &[
        ("SA", "SAR"),
        ("QA", "QAR"),
        ("YE", "YER"),
        ("OM", "OMR"),
        ("IR", "IRR"),
    ],
);
const RUPEES: Currency = shared(
    "INR",
    &[
        ("IN", "INR"),
        ("PK", "PKR"),
        ("LK", "LKR"),
        ("NP", "NPR"),
        ("MU", "MUR"),
        ("SC", "SCR"),
    ],
);
const SHILLINGS: Currency = shared(
    "KES",
    &[("KE", "KES"), ("UG", "UGX"), ("TZ", "TZS"), ("SO", "SOS")],
);
const SOMS: Currency = shared("KGS", &[("KG", "KGS"), ("UZ", "UZS")]);
const WON: Currency = shared("KRW", &[("KR", "KRW"), ("KP", "KPW")]);
const BOLIVARES: Currency = shared("BOB", &[("BO", "BOB"), ("VE", "VES")]);
const CFA: Currency = shared("XOF", &[("XO", "XOF"), ("XA", "XAF")]);
const K: Currency = shared("ZMW", &[("ZM", "ZMW"), ("MW", "MWK"), ("PG", "PGK")]);
const P: Currency = shared("PHP", &[("PH", "PHP"), ("BW", "BWP")]);
const SHS: Currency = shared("UGX", &[("UG", "UGX"), ("KE", "KES"), ("TZ", "TZS")]);

/// Letters before a figure; sorted.
#[rustfmt::skip]
static PREFIXES: &[(&str, Currency)] = &[
    ("Af", one("AFN")), ("Afs", one("AFN")), ("Ar", one("MGA")), ("BD", one("BHD")),
    ("BTC", one("XBT")), ("Birr", one("ETB")), ("Br", shared("ETB", &[("ET", "ETB"), ("BY", "BYN")])), ("Bs", BOLIVARES),
    ("CFA", CFA), ("CFAF", CFA), ("D", shared("GMD", &[("GM", "GMD")])), ("DH", DIRHAMS),
    ("DM", one("DEM")), ("Dh", DIRHAMS), ("Dhs", DIRHAMS),
    ("E", shared("SZL", &[("SZ", "SZL")])), ("ETH", one("ETH")), ("Esc", one("PTE")),
    ("FBu", one("BIF")), ("FC", one("CDF")), ("FCFA", CFA), ("FF", one("FRF")),
    ("FRW", one("RWF")), ("FRw", one("RWF")), ("Fr", one("CHF")), ("Frw", one("RWF")),
    ("GHC", one("GHS")), ("GHc", one("GHS")), ("Gh", one("GHS")), ("JD", one("JOD")), ("K", K),
    ("KD", one("KWD")), ("KSH", one("KES")), ("KSh", one("KES")), ("KShs", one("KES")),
    ("Kr", KR), ("Ksh", one("KES")), ("Kshs", one("KES")), ("Kz", one("AOA")),
    ("Kč", one("CZK")), ("L", shared("HNL", &[("HN", "HNL")])), ("LE", one("EGP")),
    ("LL", one("LBP")), ("Le", one("SLE")), ("Lit", one("LTL")),
    ("M", shared("LSL", &[("LS", "LSL")])), ("MK", one("MWK")), ("MT", one("MZN")),
    ("N", shared("NGN", &[("NG", "NGN")])), ("NIS", one("ILS")), ("NTD", one("TWD")),
    ("Nu", one("BTN")), ("P", P), ("Pta", one("ESP")), ("Q", shared("GTQ", &[("GT", "GTQ")])),
    ("QR", one("QAR")), ("R", shared("ZAR", &[("ZA", "ZAR")])), ("RM", one("MYR")),
    ("RMB", one("CNY")), ("RO", one("OMR")), ("Re", one("INR")), ("Rmb", one("CNY")),
    ("Rp", one("IDR")), ("Rs", RUPEES), ("SFr", one("CHF")), ("SR", one("SAR")),
    ("STG", one("GBP")), ("Sfr", one("CHF")), ("Sh", SHILLINGS), ("Shs", SHS),
    ("SwF", one("CHF")), ("TL", one("TRY")), ("TSH", one("TZS")), ("TSh", one("TZS")),
    ("Tk", one("BDT")), ("Tsh", one("TZS")), ("UM", one("MRU")), ("USh", one("UGX")),
    ("UShs", one("UGX")), ("Ush", one("UGX")), ("Ushs", one("UGX")), ("VNĐ", one("VND")),
    ("YTL", one("TRY")), ("kr", KR),
];

/// Names after a figure, in lower case, singular and plural; sorted.
#[rustfmt::skip]
static NAMES: &[(&str, Currency)] = &[
    ("afghani", one("AFN")), ("afghanis", one("AFN")), ("ariary", one("MGA")),
    ("baht", one("THB")), ("bahts", one("THB")), ("balboa", one("PAB")),
    ("balboas", one("PAB")), ("birr", one("ETB")), ("bitcoin", one("XBT")),
    ("bitcoins", one("XBT")), ("bolivar", one("VES")), ("bolivares", one("VES")),
    ("bolivars", one("VES")), ("boliviano", one("BOB")), ("bolivianos", one("BOB")),
    ("bolívar", one("VES")), ("bolívares", one("VES")), ("buck", one("USD")),
    ("bucks", one("USD")), ("cedi", one("GHS")), ("cedis", one("GHS")), ("colon", one("CRC")),
    ("colones", one("CRC")), ("colons", one("CRC")), ("cordoba", one("NIO")),
    ("cordobas", one("NIO")), ("crown", CROWNS), ("crowns", CROWNS), ("córdobas", one("NIO")),
    ("dalasi", one("GMD")), ("dalasis", one("GMD")), ("denar", one("MKD")),
    ("denars", one("MKD")), ("dinar", DINARS), ("dinars", DINARS), ("dirham", DIRHAMS),
    ("dirhams", DIRHAMS), ("dollar", DOLLARS_BY_COUNTRY), ("dollars", DOLLARS_BY_COUNTRY),
    ("dong", one("VND")), ("drachma", one("GRD")), ("drachmas", one("GRD")),
    ("dram", one("AMD")), ("drams", one("AMD")), ("ecu", one("XEU")), ("ecus", one("XEU")),
    ("emalangeni", one("SZL")), ("escudo", one("PTE")), ("escudos", one("PTE")),
    ("ether", one("ETH")), ("ethers", one("ETH")), ("euro", one("EUR")), ("euros", one("EUR")),
    ("forint", one("HUF")), ("forints", one("HUF")), ("franc", FRANCS), ("francs", FRANCS),
    ("ft", FORINTS),
    ("gourde", one("HTG")), ("gourdes", one("HTG")), ("guarani", one("PYG")),
    ("guaranis", one("PYG")), ("guaraní", one("PYG")), ("guaraníes", one("PYG")),
    ("guilder", one("NLG")), ("guilders", one("NLG")), ("hryvni", one("UAH")),
    ("hryvnia", one("UAH")), ("hryvnias", one("UAH")), ("hryvnyas", one("UAH")),
    ("kina", one("PGK")), ("kip", one("LAK")), ("kips", one("LAK")), ("korun", KORUNAS),
    ("koruna", KORUNAS), ("korunas", KORUNAS), ("koruny", KORUNAS), ("kr", KR),
    ("krona", KRONOR), ("krone", KRONER), ("kroner", KRONER), ("kroners", KRONER),
    ("kronor", KRONOR), ("kronur", KRONOR), ("kroon", one("EEK")), ("kroons", one("EEK")),
    ("kuna", one("HRK")), ("kunas", one("HRK")), ("kwacha", KWACHA), ("kwachas", KWACHA),
    ("kwanza", one("AOA")), ("kwanzas", one("AOA")), ("kyat", one("MMK")),
    ("kyats", one("MMK")), ("kč", one("CZK")), ("lari", one("GEL")), ("laris", one("GEL")),
    ("lat", one("LVL")), ("lats", one("LVL")), ("lei", LEI), ("lek", one("ALL")),
    ("leks", one("ALL")), ("lempira", one("HNL")), ("lempiras", one("HNL")),
    ("leones", one("SLE")), ("leu", LEI), ("lev", one("BGN")), ("leva", one("BGN")),
    ("levs", one("BGN")), ("lilangeni", one("SZL")), ("lira", LIRAS), ("liras", LIRAS),
    ("lire", one("ITL")), ("litas", one("LTL")), ("loti", one("LSL")), ("maloti", one("LSL")),
    ("manat", MANATS), ("manats", MANATS), ("mark", MARKS), ("markka", one("FIM")),
    ("marks", MARKS), ("meticais", one("MZN")), ("metical", one("MZN")),
    ("meticals", one("MZN")), ("naira", one("NGN")), ("nairas", one("NGN")),
    ("nakfa", one("ERN")), ("ngultrum", one("BTN")), ("ouguiya", one("MRU")),
    ("ouguiyas", one("MRU")), ("pataca", one("MOP")), ("patacas", one("MOP")),
    ("peseta", one("ESP")), ("pesetas", one("ESP")), ("peso", PESOS), ("pesos", PESOS),
    ("pound", POUNDS), ("pounds", POUNDS), ("pula", one("BWP")), ("pulas", one("BWP")),
    ("punt", one("IEP")), ("punts", one("IEP")), ("quetzal", one("GTQ")),
    ("quetzales", one("GTQ")), ("quetzals", one("GTQ")), ("quid", one("GBP")),
    ("rand", one("ZAR")), ("rands", one("ZAR")), ("reais", one("BRL")), ("reals", one("BRL")),
    ("renminbi", one("CNY")), ("rial", RIALS), ("rials", RIALS), ("riel", one("KHR")),
    ("riels", one("KHR")), ("ringgit", one("MYR")), ("ringgits", one("MYR")), ("riyal", RIYALS),
    ("riyals", RIYALS), ("rmb", one("CNY")), ("rouble", one("RUB")), ("roubles", one("RUB")),
    ("rs", RUPEES), ("ruble", one("RUB")), ("rubles", one("RUB")), ("rufiyaa", one("MVR")),
    ("rupee", RUPEES), ("rupees", RUPEES), ("rupiah", one("IDR")), ("rupiahs", one("IDR")),
    ("schilling", one("ATS")), ("schillings", one("ATS")), ("shekel", one("ILS")),
    ("shekels", one("ILS")), ("shilling", SHILLINGS), ("shillings", SHILLINGS),
    ("soles", one("PEN")), ("som", SOMS), ("soms", SOMS), ("soum", one("UZS")),
    ("soums", one("UZS")), ("sum", one("UZS")), ("taka", one("BDT")), ("tala", one("WST")),
    ("tenge", one("KZT")), ("tugrik", one("MNT")), ("tugriks", one("MNT")),
    ("tögrög", one("MNT")), ("vatu", one("VUV")), ("won", WON), ("yen", one("JPY")),
    ("yuan", one("CNY")), ("zloties", one("PLN")), ("zloty", one("PLN")),
    ("zlotys", one("PLN")), ("zł", one("PLN")), ("złoty", one("PLN")), ("złotys", one("PLN")),
];

/// Hundredths of one currency alone, in lower case; sorted.
#[rustfmt::skip]
static HUNDREDTHS: &[(&str, Code)] = &[
    ("grosz", "PLN"), ("groszy", "PLN"), ("halalas", "SAR"), ("kobo", "NGN"), ("kopecks", "RUB"),
    ("kopeks", "RUB"), ("pence", "GBP"), ("pennies", "GBP"), ("penny", "GBP"), ("pesewas", "GHS"),
    ("piastres", "EGP"), ("satang", "THB"), ("sen", "MYR"),
];

/// Letters before "$"; sorted.
#[rustfmt::skip]
static DOLLARS: &[(&str, Code)] = &[
    ("", "USD"), ("A", "AUD"), ("AR", "ARS"), ("ARS", "ARS"), ("AU", "AUD"), ("AUD", "AUD"),
    ("B", "BND"), ("BDS", "BBD"), ("BN", "BND"), ("BRL", "BRL"), ("BZ", "BZD"), ("Bds", "BBD"),
    ("C", "CAD"), ("CA", "CAD"), ("CAD", "CAD"), ("CDN", "CAD"), ("CL", "CLP"), ("CLP", "CLP"),
    ("COL", "COP"), ("COP", "COP"), ("Can", "CAD"), ("Cdn", "CAD"), ("EC", "XCD"), ("F", "FJD"),
    ("FJ", "FJD"), ("FJD", "FJD"), ("G", "GYD"), ("GY", "GYD"), ("HK", "HKD"), ("HKD", "HKD"),
    ("J", "JMD"), ("JA", "JMD"), ("L", "LRD"), ("LR", "LRD"), ("M", "MXN"), ("MOP", "MOP"),
    ("MX", "MXN"), ("MXN", "MXN"), ("Mex", "MXN"), ("N", "NAD"), ("NAD", "NAD"), ("NT", "TWD"),
    ("NZ", "NZD"), ("NZD", "NZD"), ("R", "BRL"), ("RD", "DOP"), ("S", "SGD"), ("SB", "SBD"),
    ("SG", "SGD"), ("SGD", "SGD"), ("SI", "SBD"), ("T", "TOP"), ("TT", "TTD"), ("TWD", "TWD"),
    ("U", "UYU"), ("U.S.", "USD"), ("US", "USD"), ("USD", "USD"), ("UYU", "UYU"), ("WS", "WST"),
    ("Z", "ZWL"), ("ZW", "ZWL"), ("ZWL", "ZWL"), ("ZiG", "ZWG"),
];

/// Codes; sorted.
#[rustfmt::skip]
static CODES: &[Code] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BYR", "BZD",
    "CAD", "CDF", "CHF", "CLF", "CLP", "CNH", "CNY", "COP", "CRC", "CUC", "CUP", "CVE", "CZK",
    "DEM", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "FRF", "GBP",
    "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR",
    "ILS", "INR", "IQD", "IRR", "ISK", "ITL", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF",
    "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL",
    "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG",
    "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
    "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP",
    "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST",
    "XAF", "XCD", "XDR", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG", "ZWL",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(PREFIXES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(DOLLARS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(HUNDREDTHS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(CODES.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn no_prefix_is_longer_than_the_longest() {
        assert!(PREFIXES.iter().all(|(p, _)| p.len() <= LONGEST_PREFIX));
    }
}
