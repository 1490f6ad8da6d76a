//! When the program fails: the page says so, and what is saved stays as it is.

use super::document;

/// Has a panic told in words.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        let Some(document) = document() else { return };
        let (Some(body), Ok(notice)) = (document.body(), document.create_element("p")) else {
            return;
        };
        notice.set_class_name("notice notice-bad crash");
        let _ = notice.set_attribute("role", "alert");
        notice.set_text_content(Some(
            "Galley has stopped: it met an error of its own. Your articles are saved in this browser; of a long one the very last decision may be missing. Reload the page to go on.",
        ));
        let _ = body.append_child(&notice);
    }));
}
