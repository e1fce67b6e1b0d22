// The BPMN diagram of a process with its current stage, or what changed in it, marked.

for (const place of document.querySelectorAll('[data-diagram]')) {
  draw(place).catch(() => place.remove());
}

async function draw(place) {
  const answer = await fetch(place.dataset.diagram);
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  const viewer = new BpmnJS({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  for (const stage of (place.dataset.active ?? '').split(',').filter(Boolean)) {
    if (viewer.get('elementRegistry').get(stage)) {
      canvas.addMarker(stage, 'stage-here');
    }
  }
  for (const mark of (place.dataset.marks ?? '').split(',').filter(Boolean)) {
    const [element, word] = mark.split(':');
    if (viewer.get('elementRegistry').get(element)) {
      canvas.addMarker(element, `mark-${word}`);
    }
  }
  fit(canvas);
  offerTheWholeScreen(place, canvas);
  place.dataset.drawn = 'true';
}

function fit(canvas) {
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
  // texts beside the last event reach beyond what the viewer takes for the drawing's edge
  canvas.zoom(canvas.zoom() * 0.94, 'auto');
}

// long processes are small in a column of the page
function offerTheWholeScreen(place, canvas) {
  const button = place.closest('.card')?.querySelector('[data-whole-screen]');
  if (!button || !document.fullscreenEnabled) {
    return;
  }
  button.hidden = false;
  button.addEventListener('click', () => place.requestFullscreen());
  place.addEventListener('fullscreenchange', () => fit(canvas));
}
