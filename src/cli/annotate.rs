//! One article a file.

use super::Outcome;
use crate::{
    detect::analyse,
    document::{About, Article, Document, Session, Timestamp},
    exchange::json,
    text::Text,
};
use jiff::civil::Date;
use std::{
    ffi::{OsStr, OsString},
    fs,
    io::{self, Read, Write},
    rc::Rc,
    time::{SystemTime, UNIX_EPOCH},
};

/// Annotates each file and writes its export as a line; says on standard error which
/// could not be read.
pub(super) fn files(
    files: &[OsString],
    date: Option<Date>,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Whole;
    for file in files {
        let text = match read(file) {
            Ok(text) => text,
            Err(why) => {
                // What went well stands before the complaint, also on a terminal.
                out.flush()?;
                eprintln!("galley: {}: {why}", file.display());
                outcome = Outcome::SomeBad;
                continue;
            }
        };
        let about = About {
            date,
            ..About::default()
        };
        export(&text, None, about, out)?;
    }
    Ok(outcome)
}

fn read(file: &OsStr) -> Result<String, String> {
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(file)
    };
    decode(bytes.map_err(|error| error.to_string())?)
}

/// Bytes as text; says at which byte they stop being any.
fn decode(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("not UTF-8 text: byte {at} does not fit. Save the file as UTF-8 and try again")
    })
}

/// Annotates an article and writes its export as a line. Without an `id` the content
/// gives one, without a title the first line.
pub(super) fn export(
    text: &str,
    id: Option<String>,
    about: About,
    out: &mut impl Write,
) -> io::Result<()> {
    let text = Text::new(text);
    let mut article = Article::new(text.clone(), now());
    if let Some(id) = id {
        article.id = id;
    }
    if about.title.is_empty() {
        let title = std::mem::take(&mut article.about.title);
        article.about = About { title, ..about };
    } else {
        article.about = about;
    }
    let analysis = analyse(text, article.about.date);
    let session = Session::open(Document::new(article), Rc::new(analysis));
    json::write(&mut *out, session.document(), session.view())?;
    out.write_all(b"\n")
}

fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Timestamp::from_unix(since.map_or(0, |since| since.as_secs() as i64))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn what_is_no_text_is_said_with_its_place() {
        assert_eq!(decode("né".into()), Ok("né".into()));
        assert!(decode(b"ab\xff".to_vec()).unwrap_err().contains("byte 2"));
    }
}
