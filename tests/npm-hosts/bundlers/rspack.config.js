export default {
  mode: "production",
  entry: "./src/main.js",
  output: { path: `${import.meta.dirname}/out/rspack`, filename: "main.js" },
  module: { rules: [{ test: /\.css$/, type: "css" }] },
};
