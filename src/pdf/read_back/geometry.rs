//! Points, transformations and boxes on a page.

/// A transformation: `a b c d e f` of ISO 32000-1, 8.3.3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub [f32; 6]);

impl Matrix {
    pub(super) const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) fn moved(x: f32, y: f32) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This transformation, then `outer`.
    pub(super) fn then(self, outer: Matrix) -> Matrix {
        let ([a, b, c, d, e, f], [oa, ob, oc, od, oe, of]) = (self.0, outer.0);
        Matrix([a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, e * oa + f * oc + oe, e * ob + f * od + of])
    }

    pub(super) fn apply(self, (x, y): (f32, f32)) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// How much it enlarges heights.
    pub(super) fn scale(self) -> f32 {
        self.0[2].hypot(self.0[3])
    }
}

/// A rectangle in points, from the bottom left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub left: f32,
    pub bottom: f32,
    pub right: f32,
    pub top: f32,
}

impl Bounds {
    /// Contains nothing; grows with the points that are added.
    pub(super) const EMPTY: Bounds =
        Bounds { left: f32::INFINITY, bottom: f32::INFINITY, right: f32::NEG_INFINITY, top: f32::NEG_INFINITY };

    pub(super) fn of(points: impl IntoIterator<Item = (f32, f32)>) -> Bounds {
        points.into_iter().fold(Bounds::EMPTY, |bounds, (x, y)| Bounds {
            left: bounds.left.min(x),
            bottom: bounds.bottom.min(y),
            right: bounds.right.max(x),
            top: bounds.top.max(y),
        })
    }

    pub(super) fn common(self, other: Bounds) -> Bounds {
        Bounds {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        }
    }

    /// Whether it contains another rectangle, except for `tolerance`.
    pub(super) fn contains(self, other: Bounds, tolerance: f32) -> bool {
        other.left >= self.left - tolerance
            && other.right <= self.right + tolerance
            && other.bottom >= self.bottom - tolerance
            && other.top <= self.top + tolerance
    }
}
