//! Names as they are compared: without case, accents, stops and initials' dots.

/// The words of a name, folded: "José M. O’Neill-Brown" gives "jose", "m", "o'neill-brown".
pub(super) fn words(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || c == ',')
        .map(word)
        .filter(|w| !w.is_empty())
        .collect()
}

/// One word, folded.
pub(super) fn word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '.' | '"' | '(' | ')' => {}
            // Most letters are plain, and need no table.
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => c.to_lowercase().for_each(|c| push(&mut out, c)),
        }
    }
    out
}

/// Pushes one letter, in lower case already, folded.
fn push(out: &mut String, c: char) {
    match c {
        '“' | '”' => {}
        '’' | '‘' => out.push('\''),
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => out.push('a'),
        'æ' => out.push_str("ae"),
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => out.push('c'),
        'ď' | 'đ' | 'ð' => out.push('d'),
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' | 'ế' | 'ề' | 'ệ' => {
            out.push('e')
        }
        'ğ' | 'ģ' | 'ġ' => out.push('g'),
        'ì'..='ï' | 'ī' | 'į' | 'ı' => out.push('i'),
        'ķ' => out.push('k'),
        'ł' | 'ľ' | 'ļ' | 'ĺ' => out.push('l'),
        'ñ' | 'ń' | 'ň' | 'ņ' => out.push('n'),
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
        'œ' => out.push_str("oe"),
        'ř' | 'ŕ' => out.push('r'),
        'ś' | 'š' | 'ş' | 'ș' => out.push('s'),
        'ß' => out.push_str("ss"),
        'ţ' | 'ť' | 'ț' => out.push('t'),
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => out.push('u'),
        'ý' | 'ÿ' => out.push('y'),
        'ź' | 'ž' | 'ż' => out.push('z'),
        // Combining accents.
        '\u{300}'..='\u{36f}' => {}
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        assert_eq!(
            words("José M. O’Neill-Brown"),
            ["jose", "m", "o'neill-brown"]
        );
        assert_eq!(words("ERDOĞAN"), words("Erdogan"));
    }
}
