//! Takes pictures of the page on its sample article, into the folder it is given.

use browser_tests::{Media, Page};
use std::path::PathBuf;

const VIEWPORTS: &[(u32, u32)] = &[(1440, 900), (1024, 768), (390, 844)];
const SCHEMES: &[(&str, Media)] = &[("light", Media::Light), ("dark", Media::Dark)];

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "docs".to_owned()));
    std::fs::create_dir_all(&folder)?;
    for &(width, height) in VIEWPORTS {
        for &(scheme, media) in SCHEMES {
            let page = Page::open();
            page.set_viewport(width, height);
            page.set_media(&[media]);
            save(&folder, &format!("start-{width}-{scheme}.png"), &page)?;
            page.open_sample();
            page.press("j j j 1 j 2 3");
            save(&folder, &format!("desk-{width}-{scheme}.png"), &page)?;
        }
    }
    Ok(())
}

fn save(folder: &std::path::Path, name: &str, page: &Page) -> std::io::Result<()> {
    let path = folder.join(name);
    std::fs::write(&path, page.screenshot())?;
    println!("{}", path.display());
    Ok(())
}
