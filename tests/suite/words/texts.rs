//! Random texts. Each is a list of parts, so that a failing text can be reduced. `ӿ` and three letters are a word that occurs once.

/// A small generator of random numbers (SplitMix64): the same seed gives the same texts on every system.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// Blocks that editors write. `W` is a word, `S` a sentence, `N` a number that no other anchor of the text has.
const BLOCKS: [&str; 60] = [
    "S W S",
    "W",
    "## W S {#aN}",
    "## W {#aN}\n\nS",
    "- S\n- W\n  - S\n- S",
    "1. S\n2. S\n5. W",
    "1. S\n   - W\n   - S\n2. W",
    "1) W\n2) S",
    "* W\n* S",
    "> S\n> W",
    "> W\nW",
    "> - W\n> - S\n>\n> W",
    ": W S\n\n| W | S |\n|---|--:|\n| W | S |\n| S | W |",
    ": W\n\n| W | W | W |\n|:--|:-:|--:|\n| W S | | W |\n| W |\n| **W** | `W` | [W](entry:e0) |",
    ": W\n\nW | W\n---|---\nW | W",
    "- [ ] S\n- [x] W",
    "```\nW S\n  W\n```",
    "~~~ \nW\n\nW\n~~~",
    "W[^N] S\n\n[^N]: S W",
    "W[^N] W[^N]\n\n[^N]: W\n\n    W S",
    "- W[^N]\n\n[^N]: W\nW",
    "![W](seal.svg) S",
    "![W S W](seal.svg)",
    "W\\\nW  \nW",
    "[S](entry:e0)",
    "[W][e] W\n\n[e]: https://a.kz/W",
    "[e] W [W][e]\n\n[e]: <https://a.kz/x>",
    "<div lang=\"ru\">\n\nW S\n\n</div>",
    "<p>W S</p>\n\nW",
    "<div>W\n<b>W</b>\nW</div>",
    "S {{ fact(\"quota.total\") }} W",
    "W\n\n{{ fact_table(\"quota\") }}\n\nW",
    "***\n\nW\n\n---",
    "W — S\n– W",
    "1. S\n\n   W\n\n   > W\n2. W",
    "- W\n\n  W\n\n  ```\n  W\n  ```",
    "W\nS\nW",
    "W:\n\n- S;\n- S.",
    "### W {#aN}",
    "#### W **W** {#aN}",
    "2026 жылғы W, 12 W және 5 % W",
    "8 (7172) 74-97-20 W, +7 (7172) 74–97–20 W",
    "https://a.kz/x W, www.a.kz, info@a.kz. W",
    "W https://a.kz/W?q=W#W.",
    "![**W** `W` *W*](seal.svg) S",
    "![W [W] \"W\" & W](seal.svg)",
    "W[^N] S\n\n[^N]: W[^Nб]\n\n[^Nб]: W S",
    "- W[^N]\n  - W[^N]\n\n[^N]: S\n    - W",
    "<b>W S\n\nW",
    "<div>\n\nW S",
    "<details><summary>W</summary>\n\nS\n\n</details>",
    "> [!NOTE]\n> W S\n> - W",
    "Күні «__» ______ W 20__ ж. _____(W)_____",
    "> 65 W\n> 18 W",
    "+ 7 W\n- 5 °C W",
    "o\tW\no\tW\n\n✅ W\n✅ W",
    "-\u{a0}W\n1.\u{a0}W\n• W",
    ": W\n\n| W | W |\n|---|---|\n| W\nW | W |",
    "- [ ] W\n- W\n\n1. [ ] W",
    "W\n=\nW\n-W",
];

/// What sentences consist of.
const INLINE: [&str; 54] = [
    "W",
    "W W",
    "W, W.",
    "W-W",
    "**W**",
    "*W*",
    "_W_",
    "__W__",
    "***W***",
    "**«W»**W",
    "**W W**W",
    "*W*W",
    "W**W**W",
    "**W *W* W**",
    "**W (W)**W, «**W**»",
    "`W`",
    "`` W ` W ``",
    "[W](entry:e0)",
    "[W S](https://a.kz/W)",
    "[**W** W](https://a.kz/ \"W\")",
    "[W](tel:+77172749720)",
    "[[W]](entry:e0)",
    "<b>W</b>",
    "<span lang=\"ru\">W W</span>",
    "<abbr title=\"W\">W</abbr>",
    "W<br>W",
    "W<sup>W</sup>",
    "<q>W</q>",
    "<https://a.kz/W>",
    "<info@a.kz>",
    "W&nbsp;W",
    "W & W < W > W",
    "W&amp;W &lt;W&gt; &#1178; &laquo;W&raquo;",
    "\\*W\\* \\_W \\[W\\](W) \\`W",
    "№ 5 W § 12",
    "W (W) [W]",
    "“W” \"W\" 'W' «W»",
    "W | W",
    "W_W_W",
    "W*W",
    "~~W~~",
    "==W==",
    "{W}",
    "W: W; W!",
    "<!-- W -->",
    "W…W—W–W",
    "_W_ __«W»__ «__» __W",
    "**`W`**W",
    "**W/**W",
    "{W} :W: $$W$$",
    "[W(https://a.kz/W)",
    "*W: *W",
    "<W> <b>W",
    "W\\",
];

/// Signs that are put anywhere.
const SIGNS: [&str; 60] = [
    "**",
    "*",
    "_",
    "__",
    "~~",
    "`",
    "``",
    "```",
    "[",
    "](https://a.kz/)",
    "](entry:e0)",
    "]",
    "](",
    ")",
    "(",
    "<b>",
    "</b>",
    "</i>",
    "<",
    ">",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "&nbsp;",
    "&",
    "\\",
    "|",
    "![",
    "](seal.svg)",
    "[^1]",
    "[^1]: ",
    "[e]: https://a.kz ",
    "][e]",
    "{#a}",
    "{",
    "}",
    "{{",
    "}}",
    "\n",
    "\n\n",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n## ",
    "\n```",
    "\n: ",
    "\n    ",
    "\n\t",
    "\n|",
    "|---|\n",
    "\n---\n",
    "\n===\n",
    "- [ ] ",
    " \"",
    " ",
];

/// The letters of which words are made. None of them is in an interface string after a `ӿ`.
const LETTERS: [char; 16] = ['а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з', 'и', 'к', 'л', 'м', 'н', 'п', 'р', 'с'];

/// The letter that starts a word.
pub const MARK: char = 'ӿ';

fn word(number: usize) -> String {
    [number >> 8, number >> 4, number].iter().fold(MARK.to_string(), |word, part| word + &LETTERS[part % 16].to_string())
}

/// The words of a text in their order.
pub fn words(text: &str) -> Vec<String> {
    text.match_indices(MARK)
        .filter_map(|(at, _)| {
            let word: String = text[at..].chars().take(4).collect();
            word.chars().skip(1).all(|letter| LETTERS.contains(&letter)).then_some(word)
        })
        .filter(|word| word.chars().count() == 4)
        .collect()
}

/// Makes the texts of one run.
pub struct Texts {
    random: Random,
    number: usize,
}

impl Texts {
    pub fn new(seed: u64) -> Texts {
        Texts { random: Random(seed), number: 0 }
    }

    /// The parts of the next text: whole blocks, blocks with signs put into them, or only signs and words.
    pub fn next(&mut self) -> Vec<String> {
        self.number = 0;
        let mut parts = Vec::new();
        match self.random.below(4) {
            0 => {
                for _ in 0..self.random.below(14) + 2 {
                    let sign = if self.random.below(2) == 0 { self.sentence() } else { self.random.pick(&SIGNS).to_owned() };
                    parts.push(sign);
                }
            }
            kind => {
                for _ in 0..self.random.below(4) + 1 {
                    let block = self.random.pick(&BLOCKS);
                    parts.push(self.fill(block));
                    parts.push(self.random.pick(&["\n\n", "\n\n", "\n\n", "\n"]).to_owned());
                }
                for _ in 0..if kind == 1 { self.random.below(3) + 1 } else { 0 } {
                    self.disturb(&mut parts);
                }
            }
        }
        parts
    }

    /// A sentence for the front matter.
    pub fn sentence(&mut self) -> String {
        let mut sentence = String::new();
        for _ in 0..self.random.below(4) + 1 {
            if !sentence.is_empty() {
                sentence.push_str(self.random.pick(&[" ", " ", " ", "", ", "]));
            }
            let part = self.random.pick(&INLINE);
            sentence.push_str(&self.fill_words(part));
        }
        sentence
    }

    fn fill(&mut self, block: &str) -> String {
        self.number += 1;
        let anchor = self.number.to_string();
        let mut filled = String::new();
        for (at, part) in block.split('S').enumerate() {
            if at > 0 {
                filled.push_str(&self.sentence());
            }
            filled.push_str(&self.fill_words(&part.replace('N', &anchor)));
        }
        filled
    }

    fn fill_words(&mut self, pattern: &str) -> String {
        let mut filled = String::new();
        for (at, part) in pattern.split('W').enumerate() {
            if at > 0 {
                self.number += 1;
                filled.push_str(&word(self.number));
            }
            filled.push_str(part);
        }
        filled
    }

    /// Puts a sign somewhere, removes a sign, or repeats a part.
    fn disturb(&mut self, parts: &mut [String]) {
        let at = self.random.below(parts.len());
        if parts[at].is_empty() {
            return;
        }
        let starts: Vec<usize> = parts[at].char_indices().map(|(start, _)| start).collect();
        let start = starts[self.random.below(starts.len())];
        match self.random.below(3) {
            0 if parts[at][start..].starts_with(|sign: char| sign.is_ascii_punctuation() || sign.is_whitespace()) => {
                parts[at].remove(start);
            }
            _ if !parts[at][..start].ends_with(MARK) && !is_in_word(&parts[at], start) => {
                let sign = self.random.pick(&SIGNS);
                parts[at].insert_str(start, sign);
            }
            _ => {}
        }
    }
}

/// Whether an offset is inside a word.
fn is_in_word(text: &str, at: usize) -> bool {
    text[..at].char_indices().rev().take(3).any(|(_, letter)| letter == MARK)
}
