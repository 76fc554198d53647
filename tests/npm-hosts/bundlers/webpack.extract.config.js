import Extract from "mini-css-extract-plugin";

export default {
  mode: "production",
  entry: "./src/main.js",
  output: { path: `${import.meta.dirname}/out/webpack-extract`, filename: "main.js" },
  module: { rules: [{ test: /\.css$/, use: [Extract.loader, "css-loader"] }] },
  plugins: [new Extract()],
};
