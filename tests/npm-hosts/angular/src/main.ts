import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import "research-widget";
import type { Events } from "research-widget";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p class="theme kicker">Of the page.</p>
    <p id="heard">{{ heard() }}</p>
    <research-widget src="/note.json" loading="eager" (research-widget-ready)="hear($event)"></research-widget>
  `,
})
class App {
  protected readonly heard = signal("");

  protected hear(event: Events["research-widget-ready"]) {
    this.heard.set(`ready ${event.detail.title}`);
  }
}

bootstrapApplication(App).catch((error) => console.error(error));
