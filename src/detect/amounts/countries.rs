//! Words that point to a country: they tell Kenyan shillings from Ugandan ones,
//! and which rupees an article is about.

/// A country's ISO 3166 code; `XC` stands for the eastern Caribbean,
/// `XA` and `XO` for the central and western African lands of the CFA francs.
pub(super) type Country = &'static str;

/// The country that `word` (the last one of its name) points to, in the capitals of a
/// dateline too ("KARACHI").
pub(super) fn country(word: &str) -> Option<Country> {
    let first = word.as_bytes().first()?;
    if !first.is_ascii_uppercase() {
        return None;
    }
    let capitals = word.len() > 4 && word.bytes().all(|b| b.is_ascii_uppercase());
    let mut title = [0; 16];
    let title = match title.get_mut(..word.len()).filter(|_| capitals) {
        Some(letters) => {
            letters.copy_from_slice(word.as_bytes());
            letters[1..].make_ascii_lowercase();
            std::str::from_utf8(letters).unwrap_or(word)
        }
        None => word,
    };
    WORDS
        .binary_search_by_key(&title, |(word, _)| word)
        .ok()
        .and_then(|at| WORDS.get(at))
        .map(|(_, country)| *country)
}

/// Names, demonyms and the cities that news names; sorted.
#[rustfmt::skip]
static WORDS: &[(&str, Country)] = &[
    ("Abidjan", "XO"), ("Abuja", "NG"), ("Accra", "GH"), ("Addis", "ET"), ("Aden", "YE"),
    ("Africa", "ZA"), ("African", "ZA"), ("Aires", "AR"), ("Alberta", "CA"), ("Algeria", "DZ"),
    ("Algerian", "DZ"), ("Algiers", "DZ"), ("America", "US"), ("American", "US"), ("Amman", "JO"),
    ("Ankara", "TR"), ("Antananarivo", "MG"), ("Antigua", "XC"), ("Arabia", "SA"),
    ("Argentina", "AR"), ("Argentine", "AR"), ("Argentinian", "AR"), ("Ashgabat", "TM"),
    ("Auckland", "NZ"), ("Aus", "AU"), ("Aussie", "AU"), ("Australia", "AU"), ("Australian", "AU"),
    ("Austria", "AT"), ("Austrian", "AT"), ("Azerbaijan", "AZ"), ("Azerbaijani", "AZ"),
    ("Azeri", "AZ"), ("BCEAO", "XO"), ("Baghdad", "IQ"), ("Bahamas", "BS"), ("Bahamian", "BS"),
    ("Bahrain", "BH"), ("Bahraini", "BH"), ("Bajan", "BB"), ("Baku", "AZ"), ("Banjul", "GM"),
    ("Barbadian", "BB"), ("Barbados", "BB"), ("Basotho", "LS"), ("Beijing", "CN"),
    ("Beirut", "LB"), ("Belarus", "BY"), ("Belarusian", "BY"), ("Belgian", "BE"),
    ("Belgium", "BE"), ("Belgrade", "RS"), ("Belize", "BZ"), ("Belizean", "BZ"),
    ("Bengaluru", "IN"), ("Benin", "XO"), ("Berlin", "DE"), ("Bihar", "IN"), ("Bishkek", "KG"),
    ("Blantyre", "MW"), ("Bogota", "CO"), ("Bogotá", "CO"), ("Bolivia", "BO"), ("Bolivian", "BO"),
    ("Bonn", "DE"), ("Bosnia", "BA"), ("Bosnian", "BA"), ("Botswana", "BW"), ("Bratislava", "SK"),
    ("Bridgetown", "BB"), ("Britain", "GB"), ("British", "GB"), ("Brno", "CZ"), ("Brunei", "BN"),
    ("Bruneian", "BN"), ("Brussels", "BE"), ("Bucharest", "RO"), ("Budapest", "HU"),
    ("Bulawayo", "ZW"), ("Bulgaria", "BG"), ("Bulgarian", "BG"), ("Burkina", "XO"),
    ("Burundi", "BI"), ("Burundian", "BI"), ("Cairo", "EG"), ("Cameroon", "XA"),
    ("Cameroonian", "XA"), ("Canada", "CA"), ("Canadian", "CA"), ("Canberra", "AU"),
    ("Caracas", "VE"), ("Caribbean", "XC"), ("Casablanca", "MA"), ("Cebu", "PH"), ("Chad", "XA"),
    ("Chadian", "XA"), ("Chennai", "IN"), ("Chile", "CL"), ("Chilean", "CL"), ("China", "CN"),
    ("Chinese", "CN"), ("Chisinau", "MD"), ("Colombia", "CO"), ("Colombian", "CO"),
    ("Colombo", "LK"), ("Comorian", "KM"), ("Comoros", "KM"), ("Conakry", "GN"), ("Congo", "CD"),
    ("Congolese", "CD"), ("Copenhagen", "DK"), ("Cuba", "CU"), ("Cuban", "CU"), ("Cypriot", "CY"),
    ("Cyprus", "CY"), ("Czech", "CZ"), ("Czechs", "CZ"), ("Dakar", "XO"), ("Damascus", "SY"),
    ("Danish", "DK"), ("Debswana", "BW"), ("Delhi", "IN"), ("Denmark", "DK"), ("Dhabi", "AE"),
    ("Djibouti", "DJ"), ("Djiboutian", "DJ"), ("Dodoma", "TZ"), ("Doha", "QA"), ("Domingo", "DO"),
    ("Dominica", "XC"), ("Dominican", "DO"), ("Douala", "XA"), ("Dubai", "AE"), ("Dublin", "IE"),
    ("Durban", "ZA"), ("Egypt", "EG"), ("Egyptian", "EG"), ("Emirates", "AE"), ("Emirati", "AE"),
    ("England", "GB"), ("Entebbe", "UG"), ("Eskom", "ZA"), ("Estonia", "EE"), ("Estonian", "EE"),
    ("Eswatini", "SZ"), ("Ethiopia", "ET"), ("Ethiopian", "ET"), ("Faroe", "FO"),
    ("Faroese", "FO"), ("Fiji", "FJ"), ("Fijian", "FJ"), ("Filipino", "PH"), ("Filipinos", "PH"),
    ("Finland", "FI"), ("Finnish", "FI"), ("France", "FR"), ("Frankfurt", "DE"),
    ("Freetown", "SL"), ("French", "FR"), ("Gabon", "XA"), ("Gabonese", "XA"), ("Gaborone", "BW"),
    ("Gambia", "GM"), ("Gambian", "GM"), ("Gauteng", "ZA"), ("Geneva", "CH"), ("Georgetown", "GY"),
    ("German", "DE"), ("Germany", "DE"), ("Ghana", "GH"), ("Ghanaian", "GH"), ("Grenada", "XC"),
    ("Guatemala", "GT"), ("Guatemalan", "GT"), ("Guinea", "PG"), ("Guinean", "PG"),
    ("Gujarat", "IN"), ("Guyana", "GY"), ("Guyanese", "GY"), ("HK", "HK"), ("Harare", "ZW"),
    ("Havana", "CU"), ("Helsinki", "FI"), ("Honduran", "HN"), ("Honduras", "HN"),
    ("Honiara", "SB"), ("Hungarian", "HU"), ("Hungary", "HU"), ("Hyderabad", "IN"),
    ("Iceland", "IS"), ("Icelandic", "IS"), ("India", "IN"), ("Indian", "IN"), ("Indians", "IN"),
    ("Iran", "IR"), ("Iranian", "IR"), ("Iranians", "IR"), ("Iraq", "IQ"), ("Iraqi", "IQ"),
    ("Ireland", "IE"), ("Irish", "IE"), ("Islamabad", "PK"), ("Istanbul", "TR"), ("Italian", "IT"),
    ("Italy", "IT"), ("Ivorian", "XO"), ("Jaffna", "LK"), ("Jamaica", "JM"), ("Jamaican", "JM"),
    ("Japan", "JP"), ("Japanese", "JP"), ("Jeddah", "SA"), ("Johannesburg", "ZA"),
    ("Jordan", "JO"), ("Jordanian", "JO"), ("Juba", "SS"), ("Kampala", "UG"), ("Kandy", "LK"),
    ("Kano", "NG"), ("Karachi", "PK"), ("Karnataka", "IN"), ("Kathmandu", "NP"), ("Kenya", "KE"),
    ("Kenyan", "KE"), ("Kenyans", "KE"), ("Kerala", "IN"), ("Khartoum", "SD"), ("Kigali", "RW"),
    ("Kingdom", "GB"), ("Kingston", "JM"), ("Kinshasa", "CD"), ("Kisumu", "KE"), ("Kiwi", "NZ"),
    ("Kolkata", "IN"), ("Kong", "HK"), ("Korea", "KR"), ("Korean", "KR"), ("Koreans", "KR"),
    ("Kumasi", "GH"), ("Kuwait", "KW"), ("Kuwaiti", "KW"), ("Kyrgyz", "KG"), ("Kyrgyzstan", "KG"),
    ("Lagos", "NG"), ("Lahore", "PK"), ("Lanka", "LK"), ("Lankan", "LK"), ("Lankans", "LK"),
    ("Lebanese", "LB"), ("Lebanon", "LB"), ("Leone", "SL"), ("Leonean", "SL"), ("Lesotho", "LS"),
    ("Liberia", "LR"), ("Liberian", "LR"), ("Libya", "LY"), ("Libyan", "LY"), ("Lilongwe", "MW"),
    ("London", "GB"), ("Louis", "MU"), ("Lucia", "XC"), ("Lucknow", "IN"), ("Lusaka", "ZM"),
    ("Luxembourg", "LU"), ("Macanese", "MO"), ("Macao", "MO"), ("Macau", "MO"),
    ("Macedonia", "MK"), ("Macedonian", "MK"), ("Madagascar", "MG"), ("Maharashtra", "IN"),
    ("Makati", "PH"), ("Malagasy", "MG"), ("Malawi", "MW"), ("Malawian", "MW"), ("Mali", "XO"),
    ("Malian", "XO"), ("Malta", "MT"), ("Maltese", "MT"), ("Manama", "BH"), ("Manila", "PH"),
    ("Maputo", "MZ"), ("Maseru", "LS"), ("Mauritian", "MU"), ("Mauritius", "MU"),
    ("Mbabane", "SZ"), ("Melbourne", "AU"), ("Mexican", "MX"), ("Mexicans", "MX"),
    ("Mexico", "MX"), ("Milan", "IT"), ("Minsk", "BY"), ("Mogadishu", "SO"), ("Moldova", "MD"),
    ("Moldovan", "MD"), ("Mombasa", "KE"), ("Monrovia", "LR"), ("Montevideo", "UY"),
    ("Moresby", "PG"), ("Moroccan", "MA"), ("Morocco", "MA"), ("Mozambican", "MZ"),
    ("Mozambique", "MZ"), ("Mumbai", "IN"), ("Muscat", "OM"), ("Nairobi", "KE"), ("Namibia", "NA"),
    ("Namibian", "NA"), ("Nassau", "BS"), ("Nepal", "NP"), ("Nepalese", "NP"), ("Nepali", "NP"),
    ("Niger", "XO"), ("Nigeria", "NG"), ("Nigerian", "NG"), ("Nigerians", "NG"),
    ("Nigerien", "XO"), ("Norway", "NO"), ("Norwegian", "NO"), ("Norwegians", "NO"),
    ("Oman", "OM"), ("Omani", "OM"), ("Ontario", "CA"), ("Oslo", "NO"), ("Ottawa", "CA"),
    ("PNG", "PG"), ("Pakistan", "PK"), ("Pakistani", "PK"), ("Pakistanis", "PK"), ("Paris", "FR"),
    ("Peshawar", "PK"), ("Philippine", "PH"), ("Philippines", "PH"), ("Pokhara", "NP"),
    ("Prague", "CZ"), ("Pretoria", "ZA"), ("Pune", "IN"), ("Punjab", "IN"), ("Pyongyang", "KP"),
    ("Qatar", "QA"), ("Qatari", "QA"), ("Quebec", "CA"), ("Queensland", "AU"), ("Rabat", "MA"),
    ("Rawalpindi", "PK"), ("Reykjavik", "IS"), ("Riyadh", "SA"), ("Romania", "RO"),
    ("Romanian", "RO"), ("Rome", "IT"), ("Rwanda", "RW"), ("Rwandan", "RW"), ("Salaam", "TZ"),
    ("Sanaa", "YE"), ("Santiago", "CL"), ("Sarajevo", "BA"), ("Saudi", "SA"), ("Saudis", "SA"),
    ("Scotland", "GB"), ("Scottish", "GB"), ("Senegal", "XO"), ("Senegalese", "XO"),
    ("Seoul", "KR"), ("Serbia", "RS"), ("Serbian", "RS"), ("Seychelles", "SC"),
    ("Seychellois", "SC"), ("Shanghai", "CN"), ("Sharjah", "AE"), ("Sindh", "PK"),
    ("Singapore", "SG"), ("Singaporean", "SG"), ("Skopje", "MK"), ("Slovak", "SK"),
    ("Slovakia", "SK"), ("Sofia", "BG"), ("Solomon", "SB"), ("Somali", "SO"), ("Somalia", "SO"),
    ("States", "US"), ("Sterling", "GB"), ("Sterlings", "GB"), ("Stockholm", "SE"),
    ("Sudan", "SD"), ("Sudanese", "SD"), ("Suva", "FJ"), ("Swazi", "SZ"), ("Swaziland", "SZ"),
    ("Sweden", "SE"), ("Swedes", "SE"), ("Swedish", "SE"), ("Swiss", "CH"), ("Switzerland", "CH"),
    ("Sydney", "AU"), ("Syria", "SY"), ("Syrian", "SY"), ("Taipei", "TW"), ("Taiwan", "TW"),
    ("Taiwanese", "TW"), ("Tallinn", "EE"), ("Tanzania", "TZ"), ("Tanzanian", "TZ"),
    ("Tanzanians", "TZ"), ("Tashkent", "UZ"), ("Tehran", "IR"), ("Tobago", "TT"), ("Togo", "XO"),
    ("Tokyo", "JP"), ("Toronto", "CA"), ("Transvaal", "ZA"), ("Trinidad", "TT"),
    ("Trinidadian", "TT"), ("Tripoli", "LY"), ("Tunis", "TN"), ("Tunisia", "TN"),
    ("Tunisian", "TN"), ("Turkey", "TR"), ("Turkish", "TR"), ("Turkmen", "TM"),
    ("Turkmenistan", "TM"), ("Türkiye", "TR"), ("U.K.", "GB"), ("U.S", "US"), ("U.S.", "US"),
    ("UAE", "AE"), ("UK", "GB"), ("US", "US"), ("USA", "US"), ("Uganda", "UG"), ("Ugandan", "UG"),
    ("Ugandans", "UG"), ("Uruguay", "UY"), ("Uruguayan", "UY"), ("Uzbek", "UZ"),
    ("Uzbekistan", "UZ"), ("Venezuela", "VE"), ("Venezuelan", "VE"), ("Vienna", "AT"),
    ("Wales", "GB"), ("Washington", "US"), ("Wellington", "NZ"), ("Windhoek", "NA"),
    ("Yaounde", "XA"), ("Yemen", "YE"), ("Yemeni", "YE"), ("Zambia", "ZM"), ("Zambian", "ZM"),
    ("Zambians", "ZM"), ("Zealand", "NZ"), ("Zimbabwe", "ZW"), ("Zimbabwean", "ZW"),
    ("Zurich", "CH"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
