// What the pages do by themselves: follow the device, count down, copy the code. Everything works without it but these.
"use strict";
(() => {
  document.documentElement.classList.add("scripted");
  for (const hidden of document.querySelectorAll(".script-shows")) hidden.hidden = false;

  const stalled = (yes) => {
    const note = document.getElementById("stalled");
    if (note) note.hidden = !yes;
  };

  // [data-follow] names a stream of states. When the state is another than the one drawn, the part is fetched anew, or,
  // where there is no part, the page.
  const streams = new Map();
  const newest = new Map();
  const fetching = new Set();
  let leaving = false;
  // One fetch at a time: what changes during one is fetched after it, for then the element is another.
  const catchUp = (id, stream) => {
    const now = document.getElementById(id);
    const wanted = newest.get(id);
    if (leaving || !now || fetching.has(id) || now.dataset.state === wanted) return;
    if (!now.dataset.part) {
      stream.close();
      location.reload();
      return;
    }
    fetching.add(id);
    const fetched = () => {
      fetching.delete(id);
      if (newest.get(id) !== wanted) catchUp(id, stream);
    };
    htmx.ajax("GET", now.dataset.part, { target: now, swap: "outerHTML" }).then(fetched, fetched);
  };
  const follow = (element) => {
    const address = element.dataset.follow;
    if (streams.has(address)) return;
    const id = element.id;
    const stream = new EventSource(address);
    streams.set(address, stream);
    stream.addEventListener("change", (event) => {
      stalled(false);
      newest.set(id, event.data);
      catchUp(id, stream);
    });
    stream.addEventListener("error", () => stalled(!leaving));
    stream.addEventListener("open", () => stalled(false));
  };
  const followAll = () => document.querySelectorAll("[data-follow]").forEach(follow);
  followAll();
  document.addEventListener("htmx:afterSettle", () => {
    for (const [address, stream] of streams) {
      if (!document.querySelector(`[data-follow="${address}"]`)) {
        stream.close();
        streams.delete(address);
      }
    }
    followAll();
  });
  // img[data-picture] shows the state of the part that it names. The next picture is loaded beside the one shown and takes
  // its place when it is there, so that nothing flickers; while one loads no other is asked for.
  let loading = false;
  const showPicture = () => {
    const shown = document.querySelector("img[data-picture]");
    const part = shown && document.getElementById(shown.dataset.shows);
    if (!part || loading || shown.dataset.serial === part.dataset.state) return;
    loading = true;
    const next = shown.cloneNode();
    next.dataset.serial = part.dataset.state;
    next.alt = part.dataset.alt;
    next.onload = () => {
      loading = false;
      shown.replaceWith(next);
      showPicture();
    };
    next.onerror = () => { loading = false; };
    next.src = next.dataset.picture + part.dataset.state;
  };
  document.addEventListener("htmx:afterSettle", showPicture);
  // A page out of the browser's memory may be long out of date.
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  // What a form part fetched anew had the focus on gets it back.
  let focused = null;
  document.addEventListener("htmx:beforeSwap", () => { focused = document.activeElement && document.activeElement.id; });
  document.addEventListener("htmx:afterSettle", () => {
    const again = focused && document.getElementById(focused);
    if (again && document.activeElement !== again) again.focus({ preventScroll: true });
  });

  const until = (seconds, tick) => {
    const end = performance.now() + seconds * 1000;
    const step = () => {
      const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      tick(left);
      if (left > 0) setTimeout(step, 1000);
    };
    step();
  };

  const left = document.querySelector("[data-left]");
  if (left) {
    const bar = document.getElementById("left-bar");
    until(Number(left.dataset.left), (seconds) => {
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      bar.value = seconds;
    });
  }

  const wait = document.querySelector("[data-wait]");
  if (wait) {
    const button = document.getElementById("login");
    until(Number(wait.dataset.wait), (seconds) => {
      wait.textContent = String(seconds);
      button.disabled = seconds > 0;
      if (seconds === 0) document.getElementById("wait").hidden = true;
    });
  }

  // [data-away] answers only while this session lives: no answer means that the device has gone, another that it is back.
  const away = document.querySelector("[data-away]");
  if (away) {
    const ask = async () => {
      let back = false;
      try {
        const answer = await fetch(away.dataset.away, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(5000) });
        back = answer.status !== 204;
      } catch {
        // Not there yet.
      }
      if (back) location.replace("/");
      else setTimeout(ask, 1500);
    };
    setTimeout(ask, 1500);
  }

  const copy = document.querySelector("[data-copy]");
  if (copy) {
    copy.addEventListener("click", async () => {
      const code = document.querySelector(copy.dataset.copy);
      try {
        await navigator.clipboard.writeText(code.textContent.trim());
        copy.textContent = copy.dataset.copied;
        copy.setAttribute("aria-live", "polite");
      } catch {
        getSelection().selectAllChildren(code);
      }
    });
  }

  // Another page is on its way: a change that comes before it must not load this one anew instead.
  window.addEventListener("beforeunload", () => {
    leaving = true;
    streams.forEach((stream) => stream.close());
  });

  // A second press while the device works on the first would start it twice.
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button && !event.defaultPrevented) {
      setTimeout(() => { button.setAttribute("aria-busy", "true"); button.disabled = true; });
    }
  });
})();
