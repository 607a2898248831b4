//! The pictures of texts in the sizes that screens need: smaller versions for phones, and PNG files compressed better.

use super::png_files::recompressed;
use super::raster::Raster;
use crate::base::fingerprint::fingerprint;
use crate::base::html::escape;
use crate::base::inputs::Inputs;
use crate::handbook::Handbook;
use crate::parse::picture::{orientation, raster_size};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Pictures up to this width have one version.
const MAX_WIDTH: u32 = 800;
/// The widths of smaller versions: phones, screens, screens with small pixels.
const WIDTHS: [u32; 3] = [1920, 960, 480];
/// A version is published if it has at most this part of the bytes of the next larger one, in percent.
const MAX_PERCENT: usize = 80;
/// What the paths of smaller versions start with.
const PREFIX: &str = "assets/picture-";
/// How wide browsers show pictures: the column of text, or the whole of a phone.
const SIZES: &str = "(min-width:43rem) 41rem,100vw";

/// The pictures of a handbook by file. Those whose file has not changed are kept from run to run.
#[derive(Clone, Default)]
pub(crate) struct SizedPictures(BTreeMap<String, Arc<SizedPicture>>);

struct SizedPicture {
    source: Arc<[u8]>,
    /// Made when a page or the whole site needs them.
    versions: OnceLock<Versions>,
}

struct Versions {
    /// The file compressed better.
    better: Option<Arc<[u8]>>,
    /// The widths and files of smaller versions, the largest first.
    smaller: Vec<(u32, String, Arc<[u8]>)>,
}

impl SizedPictures {
    /// The pictures in the texts of a handbook, with what is still valid of `earlier` ones.
    pub(crate) fn new(handbook: &Handbook, inputs: &Inputs, earlier: &SizedPictures) -> SizedPictures {
        let picture = |file: &String| {
            let bytes = inputs.assets.get(format!("assets/{file}").as_str())?;
            let kept = earlier.0.get(file).filter(|kept| *kept.source == **bytes).cloned();
            Some((file.clone(), kept.unwrap_or_else(|| Arc::new(SizedPicture::new(bytes)))))
        };
        SizedPictures(handbook.pictures.keys().filter_map(picture).collect())
    }

    fn versions(&self) -> Vec<(&String, &Versions)> {
        self.0.par_iter().map(|(file, picture)| (file, picture.versions(file))).collect()
    }

    /// Paths and bytes of all files. `assets` are the paths of the site's assets by name.
    pub(super) fn files<'s>(&'s self, assets: &'s BTreeMap<String, String>) -> impl Iterator<Item = (&'s String, &'s Arc<[u8]>)> {
        self.versions().into_iter().flat_map(|(file, versions)| {
            let better = assets.get(file).zip(versions.better.as_ref());
            versions.smaller.iter().map(|(_, path, bytes)| (path, bytes)).chain(better)
        })
    }

    /// One of these files.
    pub(super) fn file(&self, path: &str, assets: &BTreeMap<String, String>) -> Option<Arc<[u8]>> {
        if path.starts_with(PREFIX) {
            return self.files(assets).find(|(found, _)| *found == path).map(|(_, bytes)| bytes.clone());
        }
        let (file, picture) = self.0.iter().find(|(file, _)| assets.get(*file).is_some_and(|found| found == path))?;
        picture.versions(file).better.clone()
    }

    /// The attributes that offer the smaller versions of a picture to the browser. `root` is the path from the page to the root.
    pub(super) fn attributes(&self, file: &str, path: &str, width: u32, root: &str, html: &mut String) {
        let Some(Versions { smaller, .. }) = self.0.get(file).map(|picture| picture.versions(file)) else { return };
        if smaller.is_empty() {
            return;
        }
        html.push_str(" srcset=\"");
        for (width, path, _) in smaller.iter().rev() {
            escape(&format!("{root}{path} {width}w, "), html);
        }
        escape(&format!("{root}{path} {width}w"), html);
        html.push_str(&format!("\" sizes=\"{SIZES}\""));
    }
}

impl SizedPicture {
    fn new(bytes: &[u8]) -> SizedPicture {
        SizedPicture { source: bytes.into(), versions: OnceLock::new() }
    }

    fn versions(&self, file: &str) -> &Versions {
        self.versions.get_or_init(|| {
            let better = recompressed(&self.source);
            let length = better.as_ref().map_or(self.source.len(), Vec::len);
            let is_wide = raster_size(&self.source).is_some_and(|size| size.width > MAX_WIDTH);
            let smaller = if is_wide { smaller(file, &self.source, length) } else { Vec::new() };
            Versions { better: better.map(Arc::from), smaller }
        })
    }
}

/// The smaller versions of a file that has `length` bytes.
fn smaller(file: &str, bytes: &[u8], mut length: usize) -> Vec<(u32, String, Arc<[u8]>)> {
    let Some(mut raster) = Raster::read(bytes) else { return Vec::new() };
    let orientation = orientation(bytes);
    let name = file.rsplit('/').next().unwrap_or(file);
    let ending = name.rsplit_once('.').map_or(name, |(_, ending)| ending);
    let mut versions = Vec::new();
    for width in WIDTHS {
        let shown = if orientation >= 5 { raster.height } else { raster.width };
        // A version that is nearly as wide saves nothing.
        if shown * 3 < width as usize * 4 {
            continue;
        }
        let part = |side: usize| (side * width as usize).div_ceil(shown).max(1);
        let (columns, rows) = (part(raster.width), part(raster.height));
        raster = raster.scaled(columns, rows);
        let Some(encoded) = raster.upright(orientation).encoded() else { return versions };
        let encoded = recompressed(&encoded).unwrap_or(encoded);
        if encoded.len() * 100 <= length * MAX_PERCENT {
            length = encoded.len();
            let path = format!("{PREFIX}{width}.{}.{}", fingerprint(&encoded), ending.to_ascii_lowercase());
            versions.push((width, path, encoded.into()));
        }
    }
    versions
}

#[cfg(test)]
mod tests {
    use super::super::raster::tests::photo;
    use super::*;

    fn widths(bytes: &[u8], ending: &str) -> Vec<u32> {
        let picture = SizedPicture::new(bytes);
        let smaller = &picture.versions(&format!("a.{ending}")).smaller;
        for (width, path, bytes) in smaller {
            assert_eq!(raster_size(bytes).map(|size| size.width), Some(*width));
            assert!(path.ends_with(&format!(".{ending}")), "{path}");
        }
        smaller.iter().map(|(width, ..)| *width).collect()
    }

    #[test]
    fn wide_pictures_have_smaller_versions() {
        for (is_jpeg, ending) in [(false, "png"), (true, "jpg")] {
            assert_eq!(widths(&photo(1600, 200, is_jpeg), ending), [960, 480]);
            assert_eq!(widths(&photo(1000, 200, is_jpeg), ending), [480]);
            assert!(widths(&photo(800, 200, is_jpeg), ending).is_empty());
        }
    }

    #[test]
    fn a_photo_that_a_camera_turned_is_upright() {
        let photo = photo(1200, 1600, true);
        let exif = b"\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let turned = [&photo[..2], exif.as_slice(), &photo[2..]].concat();
        assert_eq!(raster_size(&turned).map(|size| (size.width, size.height)), Some((1600, 1200)));
        let made = smaller("a.jpg", &turned, turned.len());
        let sizes: Vec<Option<(u32, u32)>> =
            made.iter().map(|(_, _, bytes)| raster_size(bytes).map(|size| (size.width, size.height))).collect();
        assert_eq!(sizes, [Some((960, 720)), Some((480, 360))]);
    }

    #[test]
    fn the_attributes_name_every_version() {
        let picture = Arc::new(SizedPicture::new(&photo(1600, 200, true)));
        let paths: Vec<String> = picture.versions("a.jpg").smaller.iter().map(|(_, path, _)| path.clone()).collect();
        let pictures = SizedPictures([("a.jpg".to_owned(), picture)].into());
        let mut html = String::new();
        pictures.attributes("a.jpg", "assets/a.1.jpg", 1600, "../", &mut html);
        let srcset = format!("../{} 480w, ../{} 960w, ../assets/a.1.jpg 1600w", paths[1], paths[0]);
        assert_eq!(html, format!(" srcset=\"{srcset}\" sizes=\"{SIZES}\""));
    }
}
