// Loads the WebAssembly and runs `main`, which mounts the page.
import init from "./galley.js";

init().catch((error) => {
  const notice = document.getElementById("starting");
  if (notice) {
    notice.textContent =
      "Galley could not start in this browser (" + error.message + "). Your saved articles are untouched.";
  }
});
