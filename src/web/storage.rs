//! localStorage as a [`Backend`].

use super::window;
use crate::persist::{Backend, Fault};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// The browser's localStorage.
#[derive(Debug)]
pub struct LocalStorage;

impl LocalStorage {
    fn storage() -> Result<Storage, Fault> {
        let window = window().ok_or(Fault::Missing)?;
        // Asked for anew each time: users change their mind about site data.
        window
            .local_storage()
            .map_err(|_| Fault::Denied)?
            .ok_or(Fault::Missing)
    }
}

impl Backend for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Self::storage()?.get_item(key).map_err(fault)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), Fault> {
        Self::storage()?.set_item(key, value).map_err(fault)
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        Self::storage()?.remove_item(key).map_err(fault)
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        let storage = Self::storage()?;
        let len = storage.length().map_err(fault)?;
        Ok((0..len)
            .filter_map(|at| storage.key(at).ok().flatten())
            .collect())
    }
}

fn fault(error: JsValue) -> Fault {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Fault::Full,
        _ => Fault::Denied,
    }
}
