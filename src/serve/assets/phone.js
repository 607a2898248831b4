// A page of the site as wide as a phone. It follows the news by itself.
import { make, words } from "./common.js";

const said = await words();
const app = document.getElementById("app");
const wanted = new URLSearchParams(location.search).get("page") ?? "/";
// Only pages of this site: an address of another one is no path.
const path = /^\/(?!\/|\\)/.test(wanted) ? wanted : "/";
const frame = make("iframe", { src: path, title: said.phone });
const resize = () => (frame.width = width.value);
const width = make("select", { onchange: resize }, ...["320", "360", "390", "412", "600"].map((value) => make("option", { value, selected: value === "360" }, `${value} px`)));
frame.height = "740";
resize();
app.append(make("p", {}, make("label", {}, `${said["phone-width"]} `, width), " ", make("a", { href: path }, said.close)), frame);
