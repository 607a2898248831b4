// A page of the site at the width of a phone. The framed page reloads itself.
import { h, strings } from "./common.js";

const text = await strings();
const app = document.getElementById("app");
const requested = new URLSearchParams(location.search).get("page") ?? "/";
// Only paths of this site, no URLs of other sites.
const path = /^\/(?!\/|\\)/.test(requested) ? requested : "/";
const frame = h("iframe", { src: path, title: text.phone });
const resize = () => (frame.width = width.value);
const width = h("select", { onchange: resize }, ...["320", "360", "390", "412", "600"].map((value) => h("option", { value, selected: value === "360" }, `${value} px`)));
frame.height = "740";
resize();
app.append(h("p", {}, h("label", {}, `${text["phone-width"]} `, width), " ", h("a", { href: path }, text.close)), frame);
