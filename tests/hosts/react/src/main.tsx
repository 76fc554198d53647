import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "research-widget/react";
import { App } from "./App";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
