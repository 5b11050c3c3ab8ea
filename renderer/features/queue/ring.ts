/** Two notes, made here: no sound file, and nothing to fetch. */
export function ring(): void {
  const audio = new AudioContext();
  const start = audio.currentTime;
  for (const [i, frequency] of [880, 660].entries()) {
    const note = audio.createOscillator();
    const volume = audio.createGain();
    note.frequency.value = frequency;
    volume.gain.setValueAtTime(0.25, start + i * 0.35);
    volume.gain.exponentialRampToValueAtTime(0.001, start + i * 0.35 + 0.6);
    note.connect(volume).connect(audio.destination);
    note.start(start + i * 0.35);
    note.stop(start + i * 0.35 + 0.6);
    if (i === 1) note.onended = () => void audio.close();
  }
}
