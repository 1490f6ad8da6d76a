//! Countries under one name: "French", "France's" and "of France" say the same of a body or an office.

/// Adjectives and the country that they belong to, folded; sorted.
#[rustfmt::skip]
const ADJECTIVES: &[(&str, &str)] = &[
    ("afghan", "afghanistan"), ("albanian", "albania"), ("algerian", "algeria"), ("american", "us"),
    ("angolan", "angola"), ("argentine", "argentina"), ("argentinian", "argentina"),
    ("armenian", "armenia"), ("australian", "australia"), ("austrian", "austria"),
    ("azerbaijani", "azerbaijan"), ("bahraini", "bahrain"), ("bangladeshi", "bangladesh"),
    ("belarusian", "belarus"), ("belgian", "belgium"), ("bolivian", "bolivia"),
    ("bosnian", "bosnia"), ("brazilian", "brazil"), ("british", "uk"), ("bulgarian", "bulgaria"),
    ("burmese", "myanmar"), ("cambodian", "cambodia"), ("cameroonian", "cameroon"),
    ("canadian", "canada"), ("catalan", "catalonia"), ("chilean", "chile"), ("chinese", "china"),
    ("colombian", "colombia"), ("congolese", "congo"), ("croatian", "croatia"), ("cuban", "cuba"),
    ("cypriot", "cyprus"), ("czech", "czechia"), ("danish", "denmark"), ("dutch", "netherlands"),
    ("ecuadorian", "ecuador"), ("egyptian", "egypt"), ("emirati", "uae"), ("english", "england"),
    ("estonian", "estonia"), ("ethiopian", "ethiopia"), ("fijian", "fiji"),
    ("filipino", "philippines"), ("finnish", "finland"), ("french", "france"),
    ("georgian", "georgia"), ("german", "germany"), ("ghanaian", "ghana"), ("greek", "greece"),
    ("guatemalan", "guatemala"), ("haitian", "haiti"), ("honduran", "honduras"),
    ("hungarian", "hungary"), ("icelandic", "iceland"), ("indian", "india"),
    ("indonesian", "indonesia"), ("iranian", "iran"), ("iraqi", "iraq"), ("irish", "ireland"),
    ("israeli", "israel"), ("italian", "italy"), ("ivorian", "ivory coast"), ("jamaican", "jamaica"),
    ("japanese", "japan"), ("jordanian", "jordan"), ("kazakh", "kazakhstan"), ("kenyan", "kenya"),
    ("kosovan", "kosovo"), ("kuwaiti", "kuwait"), ("kyrgyz", "kyrgyzstan"), ("laotian", "laos"),
    ("latvian", "latvia"), ("lebanese", "lebanon"), ("liberian", "liberia"), ("libyan", "libya"),
    ("lithuanian", "lithuania"), ("malawian", "malawi"), ("malaysian", "malaysia"),
    ("malian", "mali"), ("maltese", "malta"), ("mexican", "mexico"), ("moldovan", "moldova"),
    ("mongolian", "mongolia"), ("montenegrin", "montenegro"), ("moroccan", "morocco"),
    ("mozambican", "mozambique"), ("namibian", "namibia"), ("nepalese", "nepal"),
    ("nicaraguan", "nicaragua"), ("nigerian", "nigeria"), ("norwegian", "norway"),
    ("omani", "oman"), ("pakistani", "pakistan"), ("palestinian", "palestine"),
    ("panamanian", "panama"), ("paraguayan", "paraguay"), ("peruvian", "peru"),
    ("philippine", "philippines"), ("polish", "poland"), ("portuguese", "portugal"),
    ("qatari", "qatar"), ("romanian", "romania"), ("russian", "russia"), ("rwandan", "rwanda"),
    ("samoan", "samoa"), ("saudi", "saudi arabia"), ("scottish", "scotland"),
    ("senegalese", "senegal"), ("serbian", "serbia"), ("singaporean", "singapore"),
    ("slovak", "slovakia"), ("slovenian", "slovenia"), ("somali", "somalia"), ("spanish", "spain"),
    ("sudanese", "sudan"), ("swedish", "sweden"), ("swiss", "switzerland"), ("syrian", "syria"),
    ("taiwanese", "taiwan"), ("tajik", "tajikistan"), ("tanzanian", "tanzania"),
    ("thai", "thailand"), ("tongan", "tonga"), ("tunisian", "tunisia"), ("turkish", "turkey"),
    ("ugandan", "uganda"), ("ukrainian", "ukraine"), ("uruguayan", "uruguay"), ("uzbek", "uzbekistan"),
    ("venezuelan", "venezuela"), ("vietnamese", "vietnam"), ("welsh", "wales"), ("yemeni", "yemen"),
    ("zambian", "zambia"), ("zimbabwean", "zimbabwe"),
];

/// Countries that are written in several ways, folded.
const SPELLINGS: &[(&[&str], &str)] = &[
    (&["united", "states", "of", "america"], "us"),
    (&["united", "states"], "us"),
    (&["usa"], "us"),
    (&["united", "kingdom"], "uk"),
    (&["britain"], "uk"),
    (&["czech", "republic"], "czechia"),
    (&["ivory", "coast"], "ivory coast"),
    (&["saudi", "arabia"], "saudi arabia"),
];

/// The country that the adjective `word`, folded, belongs to.
pub(super) fn country(word: &str) -> Option<&'static str> {
    let at = ADJECTIVES.binary_search_by_key(&word, |(adjective, _)| adjective);
    Some(ADJECTIVES.get(at.ok()?)?.1)
}

/// The one name of the country that `words`, folded, start with, and of how many words it takes the place.
pub(super) fn leading<S: AsRef<str>>(words: &[S]) -> Option<(usize, &'static str)> {
    let spelled = SPELLINGS.iter().find(|(long, _)| {
        words.len() >= long.len() && words.iter().zip(*long).all(|(w, l)| w.as_ref() == *l)
    });
    match spelled {
        Some((long, short)) => Some((long.len(), short)),
        None => Some((1, country(words.first()?.as_ref())?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_are_sorted() {
        let unsorted = ADJECTIVES.windows(2).find(|pair| pair[0].0 >= pair[1].0);
        assert_eq!(unsorted, None);
    }

    #[test]
    fn countries_lead() {
        assert_eq!(leading(&["united", "states", "senate"]), Some((2, "us")));
        assert_eq!(leading(&["french", "senate"]), Some((1, "france")));
        assert_eq!(leading(&["senate"]), None);
        assert_eq!(leading::<&str>(&[]), None);
    }
}
