//! What the contract promises of the page, one subject a file.

mod engine;
