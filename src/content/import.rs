//! `directories/<name>/import.yaml`: which columns of a table that comes from elsewhere are which columns of `places.csv`.

use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `import.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportFile {
    /// For each heading of the other table, the column of `places.csv`, such as `address.kk`, or `ignore`.
    pub columns: BTreeMap<String, At<String>>,
}
