//! The CSS Custom Highlight API: passing paint that changes no markup. Bound by hand,
//! since web-sys has it behind an unstable flag. A browser without it paints nothing.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Range;

#[wasm_bindgen]
extern "C" {
    type Highlight;

    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    type HighlightRegistry;

    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);

    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str);

    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static REGISTRY: Option<HighlightRegistry>;
}

/// Paints `ranges` as the style sheet's `::highlight(name)`, instead of what was.
pub fn paint(name: &str, ranges: &[Range]) {
    REGISTRY.with(|registry| {
        let Some(registry) = registry else { return };
        if ranges.is_empty() {
            registry.delete(name);
            return;
        }
        let highlight = Highlight::new();
        for range in ranges {
            highlight.add(range);
        }
        registry.set(name, &highlight);
    });
}
