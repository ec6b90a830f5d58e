// The live view: shows the panel's picture as it changes, and passes touches and keys on, in their order.
"use strict";
(() => {
  const picture = document.getElementById("picture");
  const hand = document.getElementById("hand");
  const scene = document.getElementById("scene");
  const title = document.getElementById("scene-title");
  const note = document.getElementById("stalled");

  let queue = Promise.resolve();
  let waiting = null;
  const post = (input) => fetch("/live/input", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-Token": picture.dataset.csrf },
    body: JSON.stringify(input),
  }).then((answer) => { note.hidden = answer.ok; }, () => { note.hidden = false; });
  const send = (input) => {
    // Of drags that wait for the one before them only the last counts.
    if (input.type === "drag" && waiting && waiting.type === "drag") {
      Object.assign(waiting, input);
      return;
    }
    waiting = input;
    queue = queue.then(() => {
      if (waiting === input) waiting = null;
      return post(input);
    });
  };

  const point = (event) => {
    const box = picture.getBoundingClientRect();
    const at = (value, size, natural) => Math.min(natural - 1, Math.max(0, Math.floor(value / size * natural)));
    return {
      x: at(event.clientX - box.left, box.width, picture.naturalWidth),
      y: at(event.clientY - box.top, box.height, picture.naturalHeight),
    };
  };
  let down = false;
  picture.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    hand.focus({ preventScroll: true });
    picture.setPointerCapture(event.pointerId);
    down = true;
    send({ type: "press", ...point(event) });
  });
  picture.addEventListener("pointermove", (event) => { if (down) send({ type: "drag", ...point(event) }); });
  const up = (event) => {
    if (!down) return;
    down = false;
    send({ type: "release", ...point(event) });
  };
  picture.addEventListener("pointerup", up);
  picture.addEventListener("pointercancel", up);

  // Tab stays the browser's, so that the keyboard finds its way out again.
  const keys = new Set(["Enter", "Backspace", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Delete",
    "Home", "End"]);
  hand.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys.has(event.key)) {
      event.preventDefault();
      send({ type: "key", key: event.key });
    } else if ([...event.key].length === 1) {
      event.preventDefault();
      send({ type: "text", text: event.key });
    }
  });
  hand.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text").slice(0, 200);
    if (text) send({ type: "text", text });
  });

  let sceneAsked = 0;
  const drawScene = async () => {
    const asked = ++sceneAsked;
    const now = await (await fetch("/live/scene")).json();
    if (asked !== sceneAsked) return;
    title.textContent = now.title;
    picture.alt = picture.dataset.alt.replace("%s", now.title);
    scene.replaceChildren(...now.items.map((item) => {
      const line = document.createElement("li");
      const words = item.value ? `${item.name}: ${item.value}` : item.name;
      if (item.enabled && item.role !== "text") {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "tonal";
        button.textContent = words;
        button.addEventListener("click", () => {
          const at = { x: item.x + Math.floor(item.width / 2), y: item.y + Math.floor(item.height / 2) };
          send({ type: "press", ...at });
          send({ type: "release", ...at });
        });
        line.append(button);
      } else {
        line.textContent = words;
      }
      return line;
    }));
  };

  // The next picture is loaded beside the one shown and takes its place when it is there, so that nothing flickers.
  let shown = picture.dataset.serial;
  let newest = shown;
  let loading = false;
  const show = () => {
    if (loading || newest === shown) return;
    loading = true;
    const serial = newest;
    const next = new Image();
    next.onload = () => {
      picture.src = next.src;
      picture.dataset.serial = serial;
      shown = serial;
      loading = false;
      drawScene();
      show();
    };
    next.onerror = () => { loading = false; };
    next.src = "/live/picture.png?" + serial;
  };
  const stream = new EventSource("/live/events");
  stream.addEventListener("change", (event) => {
    note.hidden = true;
    newest = event.data;
    show();
  });
  stream.addEventListener("error", () => { note.hidden = false; });
  window.addEventListener("pagehide", () => stream.close());
  drawScene();
})();
