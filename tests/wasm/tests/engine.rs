//! The engine on wasm exports what it exports natively.
#![cfg(target_arch = "wasm32")]

#[path = "../src/export.rs"]
mod export;

use wasm_bindgen_test::wasm_bindgen_test;
use wasm_tests::TEXTS;

#[track_caller]
fn check(name: &str, native: &str) {
    let text = TEXTS.iter().find(|(known, _)| *known == name).unwrap().1;
    assert_eq!(export::export(text), native, "{name}");
}

/// One test a text.
macro_rules! same_as_native {
    ($($name:ident)*) => {
        $(
            #[wasm_bindgen_test]
            fn $name() {
                check(
                    stringify!($name),
                    include_str!(concat!(env!("OUT_DIR"), "/", stringify!($name))),
                );
            }
        )*

        #[wasm_bindgen_test]
        fn every_text_is_compared() {
            assert_eq!(TEXTS.len(), [$(stringify!($name)),*].len());
        }
    };
}

same_as_native! { empty news unicode numbers marks }
