// Names in addresses: Latin letters, digits and hyphens.

const LATIN = Object.fromEntries("а:a ә:a б:b в:v г:g ғ:g д:d е:e ё:e ж:zh з:z и:i й:i к:k қ:q л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ұ:u ү:u ф:f х:kh һ:h ц:ts ч:ch ш:sh щ:shch ъ: ы:y і:i ь: э:e ю:iu я:ia".split(" ").map((pair) => pair.split(":")));

/** A name made from the first words of a title. */
export const slugOf = (title) => [...title.toLowerCase()].map((letter) => LATIN[letter] ?? (/[a-z0-9]/.test(letter) ? letter : "-")).join("").replace(/-+/g, "-").replace(/^-|-$/g, "").split("-").slice(0, 5).join("-");
