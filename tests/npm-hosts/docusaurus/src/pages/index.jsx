import Layout from "@theme/Layout";
import { ResearchWidget } from "research-widget/react";

export default function Page() {
  return (
    <Layout title="A note">
      <p className="theme kicker">Of the page.</p>
      <ResearchWidget src="/note.json" loading="eager" />
    </Layout>
  );
}
