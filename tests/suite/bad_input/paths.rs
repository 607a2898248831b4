//! Invalid paths and choices of the home page.

use super::*;

#[test]
fn invalid_paths() {
    table(vec![
        case(
            "a path with an unknown entry",
            [edit(PATHS, "[first-question]", "[⟦frst-question]")],
            ["error: unknown entry `frst-question` | did you mean `first-question`?"],
        ),
        case(
            "a path with an entry twice",
            [edit(PATHS, "[first-question]", "[first-question, ⟦first-question]")],
            ["error: duplicate name `first-question`"],
        ),
        case(
            "a path whose name cannot be used in addresses",
            [edit(PATHS, "id: newcomer", "id: ⟦New_comer")],
            [
                "error: `New_comer` is not a valid name: it becomes part of an address | use lowercase Latin letters, digits and hyphens: `lost-card`",
            ],
        ),
        case(
            "a task of an unknown entry",
            [edit(PATHS, "entry: first-question", "entry: ⟦first-questoin")],
            ["error: unknown entry `first-questoin` | did you mean `first-question`?"],
        ),
        case(
            "an example in one language",
            [edit(PATHS, "{kk: \"квота\", ru: \"квота\"}", "⟦{kk: \"квота\"}")],
            ["error: the translation into `ru` is missing"],
        ),
        case(
            "an office with an invalid phone",
            [edit(CHANNELS, "id: egov", "id: egov, phones: [{number: ⟦\"8(7212)34-70-4\"}]")],
            ["error: `8(7212)34-70-4` is not a valid phone number | the number has too many or too few digits"],
        ),
    ]);
}
