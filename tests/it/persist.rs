//! Saving and loading, and storage that fails.

use crate::decisions::{deeds, open, session, stamp};
use galley::detect::gazetteer::Change;
use galley::persist::{Backend, Entry, Fault, Library, Memory, Settings, StorageError};
use proptest::prelude::*;

fn key(id: &str) -> String {
    format!("galley:article:{id}")
}

proptest! {
    #[test]
    fn what_was_saved_is_loaded(deeds in deeds(), position in 0..9_usize) {
        let session = session(&deeds);
        let library = Library::new(Memory::default());
        let revision = library.save(session.document(), position, 0, &stamp().at).unwrap();
        let saved = library.load(&session.document().article.id).unwrap();
        prop_assert_eq!(&saved.document, session.document());
        prop_assert_eq!((saved.position, saved.revision), (position, revision));
    }

    /// Whatever lies there, reading it never panics and never loses it.
    #[test]
    fn damaged_records_are_set_aside(record in ".{0,80}") {
        let library = Library::new(Memory::default());
        library.backend().set(&key("a"), &record).unwrap();
        let error = library.load("a").unwrap_err();
        let StorageError::Corrupt { key } = error else { panic!("{error:?}") };
        prop_assert_eq!(library.backend().get(&key).unwrap().unwrap(), record);
    }
}

proptest! {
    /// A packed text that is damaged is damage like any other.
    #[test]
    fn damaged_packing_is_set_aside(damage in prop::collection::vec((0..400_usize, any::<char>()), 1..4)) {
        let session = open(&"A sentence with £5m in it.\n".repeat(800));
        let library = Library::new(Memory::default());
        let id = &session.document().article.id;
        library.save(session.document(), 0, 0, &stamp().at).unwrap();
        let record = library.backend().get(&key(id)).unwrap().unwrap();
        let mut record: serde_json::Value = serde_json::from_str(&record).unwrap();
        let packed = &mut record["payload"]["text"]["lz"];
        let mut units: Vec<char> = packed.as_str().unwrap().chars().collect();
        for (at, with) in damage {
            let at = at % units.len();
            units[at] = with;
        }
        *packed = units.into_iter().collect::<String>().into();
        library.backend().set(&key(id), &record.to_string()).unwrap();
        // Lz-string has no checksum: what unpacks to something else still opens.
        let loaded = library.load(id);
        let told = matches!(loaded, Ok(_) | Err(StorageError::Corrupt { .. }));
        prop_assert!(told);
    }
}

#[test]
fn a_long_text_is_packed_and_comes_back() {
    let text = "Ärger um £5m – said “someone”.\n".repeat(4000);
    let session = open(&text);
    let library = Library::new(Memory::default());
    library.save(session.document(), 0, 0, &stamp().at).unwrap();
    let id = &session.document().article.id;
    let record = library.backend().get(&key(id)).unwrap().unwrap();
    assert!(record.encode_utf16().count() * 4 < text.encode_utf16().count());
    assert_eq!(&library.load(id).unwrap().document, session.document());
}

#[test]
fn a_cut_record_is_set_aside_before_anything_is_saved() {
    let session = open("One.");
    let library = Library::new(Memory::default());
    let id = &session.document().article.id;
    library.save(session.document(), 0, 0, &stamp().at).unwrap();
    let record = library.backend().get(&key(id)).unwrap().unwrap();
    let cut = &record[..record.len() / 2];
    library.backend().set(&key(id), cut).unwrap();
    library.save(session.document(), 0, 1, &stamp().at).unwrap();
    assert_eq!(
        library
            .backend()
            .get(&format!("galley:corrupt:{id}:1"))
            .unwrap()
            .as_deref(),
        Some(cut)
    );
    assert!(library.load(id).is_ok());
}

#[test]
fn a_newer_record_is_left_alone() {
    let session = open("One.");
    let library = Library::new(Memory::default());
    let id = &session.document().article.id;
    let newer = r#"{"version":7,"kind":"article","saved":"","revision":3,"payload":{"new":1}}"#;
    library.backend().set(&key(id), newer).unwrap();
    let refused = StorageError::Newer { version: 7 };
    assert_eq!(library.load(id).unwrap_err(), refused);
    assert_eq!(
        library
            .save(session.document(), 0, 0, &stamp().at)
            .unwrap_err(),
        refused
    );
    assert_eq!(
        library.backend().get(&key(id)).unwrap().as_deref(),
        Some(newer)
    );
}

#[test]
fn another_tab_is_never_overwritten_unseen() {
    let session = open("One.");
    let library = Library::new(Memory::default());
    let save = |revision| library.save(session.document(), 0, revision, &stamp().at);
    let mine = save(0).unwrap();
    let theirs = save(mine).unwrap();
    assert_eq!(save(mine), Err(StorageError::Conflict { stored: theirs }));
    assert_eq!(save(theirs), Ok(theirs + 1));
}

#[test]
fn full_and_forbidden_storage_say_so_and_keep_what_is_there() {
    let small = open("One.");
    let library = Library::new(Memory::with_quota(6000));
    library.save(small.document(), 0, 0, &stamp().at).unwrap();
    let big = open(&"Many a word is here, and ".repeat(600));
    let full = library.save(big.document(), 0, 0, &stamp().at).unwrap_err();
    assert_eq!(full, StorageError::Backend(Fault::Full));
    assert!(full.to_string().contains("full"));
    assert!(library.load(&small.document().article.id).is_ok());
    library.backend().fail_with(Some(Fault::Denied));
    assert_eq!(
        library.shelf().unwrap_err(),
        StorageError::Backend(Fault::Denied)
    );
}

#[test]
fn the_shelf_survives_the_loss_of_its_index() {
    let (a, b) = (open("Alpha\nOne."), open("Beta\nTwo."));
    let library = Library::new(Memory::default());
    for session in [&a, &b] {
        library.save(session.document(), 0, 0, &stamp().at).unwrap();
        library
            .note(Entry::new(session.document(), session.view()), &stamp().at)
            .unwrap();
    }
    let shelf = library.shelf().unwrap();
    assert_eq!(shelf.open.as_deref(), Some(&*b.document().article.id));
    assert_eq!(shelf.entries.len(), 2);
    assert_eq!(shelf.entries[0].sentences, Some(2));
    library.backend().set("galley:library", "{").unwrap();
    let mut titles: Vec<_> = library
        .shelf()
        .unwrap()
        .entries
        .into_iter()
        .map(|e| e.title)
        .collect();
    titles.sort();
    assert_eq!(titles, ["Alpha", "Beta"]);
    library.remove(&a.document().article.id).unwrap();
    assert_eq!(library.shelf().unwrap().entries.len(), 1);
}

#[test]
fn settings_keep_what_this_version_does_not_know() {
    let library = Library::new(Memory::default());
    assert_eq!(library.settings().unwrap(), Settings::default());
    let record = r#"{"version":1,"kind":"settings","saved":"","revision":1,"payload":{"by":"Ann","theme":"dark"}}"#;
    library.backend().set("galley:settings", record).unwrap();
    let settings = library.settings().unwrap();
    assert_eq!(settings.by.as_deref(), Some("Ann"));
    library.set_settings(&settings, &stamp().at).unwrap();
    assert_eq!(library.settings().unwrap().extra["theme"], "dark");
}

#[test]
fn remembered_names_are_merged_and_damaged_ones_set_aside() {
    let library = Library::new(Memory::default());
    let change = |name: &str| vec![Change::Remember(name.into(), None)];
    library
        .change_names(change("Orla Reed"), &stamp().at)
        .unwrap();
    // Another tab, which has not heard of it.
    let names = library.change_names(change("May"), &stamp().at).unwrap();
    assert_eq!(names.iter().count(), 2);
    assert_eq!(library.names().unwrap(), names);
    let backend = library.backend();
    backend.set("galley:names", "{").unwrap();
    assert!(library.names().unwrap().is_empty());
    assert_eq!(backend.get("galley:names").unwrap(), None);
    assert_eq!(backend.get("galley:corrupt:names:1").unwrap().unwrap(), "{");
}
