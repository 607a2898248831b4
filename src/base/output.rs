//! The finished site as a value.

use std::collections::BTreeMap;
use std::sync::Arc;

/// The finished site: path → bytes. Sorted, so that two builds write the same bytes in the same order.
pub(crate) type Output = BTreeMap<String, Arc<[u8]>>;
