// Where a worker begins: the page sends the address of its script and the WebAssembly
// that it has compiled, and Rust answers from then on.
addEventListener("message", ({ data: [script, module] }) => {
  import(script)
    .then(async (galley) => {
      await galley.default({ module_or_path: module });
      galley.serve();
    })
    .catch(reportError);
}, { once: true });
