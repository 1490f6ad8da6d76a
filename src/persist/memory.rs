//! A backend in memory, which can be full or forbidden on demand.

use super::{Backend, Fault};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

/// The twin of the browser's storage: for tests, and for a page whose browser has none.
#[derive(Debug, Default)]
pub struct Memory {
    items: RefCell<BTreeMap<String, String>>,
    quota: Option<usize>,
    fault: Cell<Option<Fault>>,
}

impl Memory {
    /// One that holds at most `units` UTF-16 units, keys included, as browsers count.
    #[must_use]
    pub fn with_quota(units: usize) -> Self {
        Self {
            quota: Some(units),
            ..Self::default()
        }
    }

    /// From now on everything fails with `fault`; nothing does with none.
    pub fn fail_with(&self, fault: Option<Fault>) {
        self.fault.set(fault);
    }

    fn check(&self) -> Result<(), Fault> {
        self.fault.get().map_or(Ok(()), Err)
    }
}

impl Backend for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.check()?;
        Ok(self.items.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), Fault> {
        self.check()?;
        let mut items = self.items.borrow_mut();
        if let Some(quota) = self.quota {
            let others = items.iter().filter(|(other, _)| *other != key);
            let held: usize = others.map(|(key, value)| units(key) + units(value)).sum();
            if held + units(key) + units(value) > quota {
                return Err(Fault::Full);
            }
        }
        items.insert(key.into(), value.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.check()?;
        self.items.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.check()?;
        Ok(self.items.borrow().keys().cloned().collect())
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
