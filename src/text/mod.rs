//! What an article is made of. Every offset here is a UTF-8 byte offset (`u32`);
//! code points exist only in [`crate::exchange`], UTF-16 units only in `web`.

mod normalise;
mod paragraph;
mod sentence;
mod span;
mod token;
mod words;

pub use normalise::Text;
pub use paragraph::paragraphs;
pub use sentence::sentences;
pub use span::Span;
pub use token::{Kind, Token, tokens};
