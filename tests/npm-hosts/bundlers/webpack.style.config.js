export default {
  mode: "production",
  entry: "./src/main.js",
  output: { path: `${import.meta.dirname}/out/webpack-style`, filename: "main.js" },
  module: { rules: [{ test: /\.css$/, use: ["style-loader", "css-loader"] }] },
};
