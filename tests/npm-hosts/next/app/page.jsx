// A server component: a note by its address.
import Link from "next/link";
import { ResearchWidget } from "research-widget/react";

export default function Page() {
  return (
    <main>
      <p className="theme kicker">Of the page.</p>
      <ResearchWidget src="/note.json" loading="eager" />
      <Link href="/given">Another page</Link>
    </main>
  );
}
