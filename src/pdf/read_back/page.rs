//! What a page shows: its pieces of text and its shapes with their positions, in the order in which they are drawn.

use super::fonts::{DocumentFonts, PdfFonts};
use super::geometry::{Bounds, Matrix};
use crate::pdf::operators::{Operator, numbers, operators, strings};
use anyhow::Result;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// Nesting of form XObjects beyond which a PDF is not read.
const MAX_DEPTH: usize = 8;

/// The height of capital letters and the depth below the baseline, in units of the font size.
const ASCENT: f32 = 0.72;
const DESCENT: f32 = 0.2;

/// A piece of text drawn by one operator.
#[derive(Debug, Clone)]
pub(super) struct TextRun {
    pub text: String,
    /// The marked content that it belongs to. `None`: decoration, for example the running head.
    pub tag: Option<u32>,
    pub is_bold: bool,
    /// Font size on the page, in points.
    pub size: f32,
    /// Enlargement of the page's own coordinates, in which 96 units are an inch.
    pub scale: f32,
    /// From the left edge to the end of the text, from its baseline to the height of capital letters.
    pub bounds: Bounds,
    /// Whether some of it is outside of the area in which it may be drawn.
    pub is_cut: bool,
}

/// A line, a filled area or a picture.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub tag: Option<u32>,
    pub bounds: Bounds,
}

#[derive(Debug, Clone)]
pub(super) struct ReadPage {
    pub runs: Vec<TextRun>,
    pub shapes: Vec<Shape>,
    pub bounds: Bounds,
}

/// Reads a page of a PDF. `fonts` are those of the document.
pub(super) fn read(document: &Document, page: ObjectId, fonts: &DocumentFonts) -> Result<ReadPage> {
    let node = document.get_dictionary(page)?;
    let resources = node.get_deref(b"Resources", document).and_then(Object::as_dict)?;
    let bounds = media_box(document, page).unwrap_or(Bounds { left: 0.0, bottom: 0.0, right: f32::INFINITY, top: f32::INFINITY });
    let state = State { matrix: Matrix::IDENTITY, clip: bounds, font: None, size: 0.0, leading: 0.0 };
    let mut reader = PageReader { document, fonts, runs: Vec::new(), shapes: Vec::new(), marks: Vec::new() };
    reader.read(&document.get_page_content(page), resources, state, MAX_DEPTH);
    Ok(ReadPage { runs: reader.runs, shapes: reader.shapes, bounds })
}

fn media_box(document: &Document, page: ObjectId) -> Option<Bounds> {
    let mut node = document.get_dictionary(page).ok()?;
    loop {
        if let Ok(corners) = node.get_deref(b"MediaBox", document).and_then(Object::as_array) {
            let corners: Vec<f32> = corners.iter().filter_map(|corner| corner.as_float().ok()).collect();
            let [left, bottom, right, top] = corners[..] else { return None };
            return Some(Bounds { left, bottom, right, top });
        }
        node = document.get_dictionary(node.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
}

/// The graphics state.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    clip: Bounds,
    font: Option<Vec<u8>>,
    size: f32,
    leading: f32,
}

/// Marked content that is open.
#[derive(PartialEq)]
enum Mark {
    /// Content with this number belongs to a tag.
    Tag(u32),
    /// Glyphs whose text is given by the mark itself, until it has been shown.
    ActualText(Option<String>),
    /// Glyphs drawn from the end of the text; with the index of the first run.
    Reversed(usize),
    Other,
}

struct PageReader<'a> {
    document: &'a Document,
    fonts: &'a DocumentFonts,
    runs: Vec<TextRun>,
    shapes: Vec<Shape>,
    marks: Vec<Mark>,
}

impl PageReader<'_> {
    fn read(&mut self, content: &[u8], resources: &Dictionary, mut state: State, depth: usize) {
        let fonts = self.fonts.named_in(resources, self.document);
        let mut stack: Vec<State> = Vec::new();
        let (mut line, mut text) = (Matrix::IDENTITY, Matrix::IDENTITY);
        let mut path: Vec<(f32, f32)> = Vec::new();
        let mut clips = false;
        for operator in operators(content) {
            let operands = || numbers(operator.bytes);
            match operator.name {
                b"q" => stack.push(state.clone()),
                b"Q" => state = stack.pop().unwrap_or(state),
                b"cm" => state.matrix = matrix(&operands()).then(state.matrix),
                b"BT" | b"ET" => (line, text) = (Matrix::IDENTITY, Matrix::IDENTITY),
                b"Tf" => {
                    state.font = name(&operator);
                    state.size = operands().last().copied().unwrap_or_default();
                }
                b"TL" => state.leading = operands().first().copied().unwrap_or_default(),
                b"Tm" => (line, text) = (matrix(&operands()), matrix(&operands())),
                b"Td" | b"TD" => {
                    let (x, y) = pair(&operands());
                    if operator.name == b"TD" {
                        state.leading = -y;
                    }
                    line = Matrix::moved(x, y).then(line);
                    text = line;
                }
                b"T*" | b"'" | b"\"" => {
                    line = Matrix::moved(0.0, -state.leading).then(line);
                    text = line;
                    if operator.name != b"T*" {
                        self.show(&operator, &fonts, &state, &mut text);
                    }
                }
                b"Tj" | b"TJ" => self.show(&operator, &fonts, &state, &mut text),
                b"re" => {
                    if let [x, y, width, height] = operands()[..] {
                        path.extend(
                            [(x, y), (x + width, y), (x, y + height), (x + width, y + height)].map(|corner| state.matrix.apply(corner)),
                        );
                    }
                }
                b"m" | b"l" | b"c" | b"v" | b"y" => {
                    path.extend(operands().chunks_exact(2).map(|point| state.matrix.apply((point[0], point[1]))))
                }
                b"W" | b"W*" => clips = true,
                b"f" | b"F" | b"f*" | b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" | b"n" => {
                    let bounds = Bounds::of(path.drain(..));
                    if operator.name != b"n" {
                        self.shapes.push(Shape { tag: self.tag(), bounds: bounds.common(state.clip) });
                    }
                    if std::mem::take(&mut clips) {
                        state.clip = state.clip.common(bounds);
                    }
                }
                b"BMC" | b"BDC" => self.marks.push(mark(operator.bytes, self.runs.len())),
                b"EMC" => self.close_mark(&state, text),
                b"Do" if depth > 0 => self.form(&operator, resources, &state, depth),
                _ => {}
            }
        }
    }

    /// Shows the strings of an operator and moves to their end.
    fn show(&mut self, operator: &Operator, fonts: &PdfFonts, state: &State, text: &mut Matrix) {
        let font = state.font.as_ref().and_then(|name| fonts.get(name));
        let codes: Vec<u32> =
            strings(operator.bytes).iter().flat_map(|string| font.map(|font| font.codes(string)).unwrap_or_default()).collect();
        let kerning: f32 = if operator.name == b"TJ" { numbers(operator.bytes).iter().sum::<f32>() / 1000.0 } else { 0.0 };
        let width = (font.map_or(0.0, |font| font.width(&codes)) - kerning) * state.size;
        let shown = match self.marks.iter_mut().rev().find_map(|mark| if let Mark::ActualText(actual) = mark { Some(actual) } else { None })
        {
            Some(actual) => actual.take().unwrap_or_default(),
            None => font.and_then(|font| font.text.as_ref()).map(|text| text.decode(&codes)).unwrap_or_default(),
        };
        self.add_run(shown, font.is_some_and(|font| font.is_bold), state, *text, width);
        *text = Matrix::moved(width, 0.0).then(*text);
    }

    fn add_run(&mut self, text: String, is_bold: bool, state: &State, at: Matrix, width: f32) {
        let whole = at.then(state.matrix);
        let (height, depth) = (ASCENT * state.size, DESCENT * state.size);
        let bounds = Bounds::of([(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)].map(|corner| whole.apply(corner)));
        let with_depth = Bounds::of([(0.0, -depth), (width, height)].map(|corner| whole.apply(corner)));
        let is_cut = !text.trim().is_empty() && !state.clip.contains(with_depth, CUT_TOLERANCE);
        self.runs.push(TextRun {
            text,
            tag: self.tag(),
            is_bold,
            size: state.size * whole.scale(),
            scale: state.matrix.scale(),
            bounds,
            is_cut,
        });
    }

    fn close_mark(&mut self, state: &State, text: Matrix) {
        match self.marks.pop() {
            Some(Mark::Reversed(start)) => self.runs[start..].reverse(),
            // A mark around glyphs that were not drawn. Without a place it repeats the mark of a clipped area, which has the glyphs.
            Some(Mark::ActualText(Some(actual))) if text != Matrix::IDENTITY => self.add_run(actual, false, state, text, 0.0),
            _ => {}
        }
    }

    /// A form XObject, or a picture.
    fn form(&mut self, operator: &Operator, resources: &Dictionary, state: &State, depth: usize) {
        let named = resources.get_deref(b"XObject", self.document).and_then(Object::as_dict).ok();
        let Some(object) =
            named.zip(name(operator)).and_then(|(named, name)| named.get_deref(&name, self.document).and_then(Object::as_stream).ok())
        else {
            return;
        };
        if object.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind != b"Form") {
            let bounds = Bounds::of([(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|corner| state.matrix.apply(corner)));
            self.shapes.push(Shape { tag: self.tag(), bounds: bounds.common(state.clip) });
            return;
        }
        let own = object.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict).unwrap_or(resources);
        let placed = object.dict.get_deref(b"Matrix", self.document).and_then(Object::as_array);
        let placed: Vec<f32> = placed.map(|matrix| matrix.iter().filter_map(|number| number.as_float().ok()).collect()).unwrap_or_default();
        let state = State { matrix: if placed.len() == 6 { matrix(&placed).then(state.matrix) } else { state.matrix }, ..state.clone() };
        self.read(&object.get_plain_content().unwrap_or_default(), own, state, depth - 1);
    }

    /// The innermost tag.
    fn tag(&self) -> Option<u32> {
        self.marks.iter().rev().find_map(|mark| if let Mark::Tag(number) = mark { Some(*number) } else { None })
    }
}

/// Text this far outside of its area, in points, does not look cut.
const CUT_TOLERANCE: f32 = 1.0;

fn matrix(operands: &[f32]) -> Matrix {
    operands.try_into().map_or(Matrix::IDENTITY, Matrix)
}

fn pair(operands: &[f32]) -> (f32, f32) {
    (operands.first().copied().unwrap_or_default(), operands.get(1).copied().unwrap_or_default())
}

/// The name that is the first operand.
fn name(operator: &Operator) -> Option<Vec<u8>> {
    operator.bytes.strip_prefix(b"/")?.split(u8::is_ascii_whitespace).next().map(<[u8]>::to_vec)
}

fn mark(operands: &[u8], runs: usize) -> Mark {
    if let Some(actual) = actual_text(operands) {
        Mark::ActualText(Some(actual))
    } else if operands.starts_with(b"/ReversedChars") {
        Mark::Reversed(runs)
    } else {
        number_of(operands).map_or(Mark::Other, Mark::Tag)
    }
}

/// The number of marked content: `/P <</MCID 3>> BDC`.
fn number_of(operands: &[u8]) -> Option<u32> {
    let rest = after(operands, b"/MCID")?.trim_ascii_start();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

/// The `ActualText` of a `BDC` operator.
fn actual_text(operands: &[u8]) -> Option<String> {
    let string = strings(after(operands, b"/ActualText")?).into_iter().next()?;
    lopdf::decode_text_string(&Object::string_literal(string)).ok()
}

fn after<'a>(operands: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    let at = operands.windows(key.len()).position(|part| part == key)?;
    Some(&operands[at + key.len()..])
}
