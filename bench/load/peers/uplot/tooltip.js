// A box beside the pointer with the values of the quarter that it is at.

const OFFSET = 12;

export function tooltip({ labels, series, text }) {
  const box = document.createElement("div");
  box.className = "tooltip";
  box.hidden = true;
  const fill = (i) => box.replaceChildren(heading(labels[i]), ...series.map((line) => row(line, line.values[i], text)));
  return {
    hooks: {
      init: (plot) => plot.over.append(box),
      setCursor({ cursor: { idx, left, top }, over }) {
        box.hidden = idx == null || left < 0;
        if (box.hidden) return;
        fill(idx);
        const isRight = left > over.clientWidth / 2;
        const x = isRight ? left - OFFSET - box.offsetWidth : left + OFFSET;
        box.style.transform = `translate(${Math.max(0, x)}px, ${Math.max(0, top - box.offsetHeight / 2)}px)`;
      },
    },
  };
}

function heading(label) {
  const element = document.createElement("strong");
  element.textContent = label;
  return element;
}

function row({ name, color }, value, text) {
  const element = document.createElement("div");
  element.style.color = color;
  element.textContent = `${name}: ${value === null ? "–" : text(value)}`;
  return element;
}
