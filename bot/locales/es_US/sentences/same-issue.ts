import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
export const sameSentences = lines(`
  hola de nuevo es el mismo tema
  hola otra vez yo con la misma duda
  hola buenas tardes vengo a seguir con mi caso
  buenos días vuelvo por el problema de ayer
  buenas noches quisiera continuar con mi solicitud
  buenas tardes quería saber si ya hay respuesta
  disculpe la demora estaba en el trabajo es la misma pregunta
  disculpa me quedé dormido podemos seguir
  estaba comiendo pero ya puedo seguir
  se me fue el internet en medio del chat
  se cayó la llamada y quiero terminar
  se me acabó la batería mientras chateábamos
  tuve que salir pero el problema sigue
  puede ser el mismo problema
  puede ser lo mismo
  podría ser lo mismo
  creo que es lo mismo
  creo que sigue siendo lo mismo
  supongo que es el mismo problema
  parece que es lo mismo
  parece que sigue igual
  parece que no lo arreglaron
  parece que no ha cambiado nada
  me parece que es lo mismo de la última vez
  igual que la última vez
  igual que ayer
  igual que hace rato
  igual que hace un rato
  igual que siempre
  lo mismo de la última vez
  lo mismo de la vez pasada
  lo mismo de hace rato
  lo mismo de hace un momento
  lo mismo de esta mañana
  lo mismo que reporté
  lo mismo que les reporté ayer
  es igual que antes
  es igual que la otra vez
  es como antes
  como la última vez
  es lo que ya reporté
  es lo que les conté
  es lo que ya saben
  es lo que estábamos hablando
  es lo que le dije al agente
  es lo que le mencioné al otro agente
  es el que le mencioné antes
  es el que ya conocen
  es el problema que describí
  es el problema que ya les conté
  es la misma de antes
  es la misma de siempre
  es parte del mismo problema
  es algo relacionado con lo de antes
  está relacionado con lo de antes
  tiene que ver con lo de antes
  tiene que ver con lo mismo
  tiene que ver con mi pregunta anterior
  tiene relación con lo que pregunté
  volví a revisar y sigue igual
  acabo de revisar y no está arreglado
  acabo de probar y no hay diferencia
  acabo de intentar y sigue fallando
  esperé una hora y nada
  esperé como me dijo y no pasó nada
  llevo todo el día esperando una solución
  llevo horas esperando respuesta
  llevo días con el mismo problema
  llevo días con esto
  hice todo lo que me dijo la señorita
  hice lo que me dijo su compañero y falló
  hice lo que me indicó y no funciona
  hice los cambios que me pidió y no sirvió
  su compañero dijo que ya estaría y no está
  su compañera me dijo que lo iba a resolver
  me prometieron que lo arreglarían y no
  me dijeron que ya estaba resuelto y no es cierto
  me dijeron que volviera si pasaba otra vez y pasó
  me dijeron que en una hora funcionaba y no
  me dijo que se arreglaba y no se arregló
  el agente me prometió una respuesta y no la tengo
  ustedes no lo arreglaron
  ustedes no lo resolvieron
  ustedes no me han ayudado
  ustedes no me dieron solución
  ustedes dijeron que lo arreglaban
  no me resolvieron nada
  no me arreglaron nada
  no me ayudaron en nada
  no me dieron solución
  no me dieron ninguna solución
  no me solucionaron nada
  no lo solucionaron
  no lo resolvieron
  no han hecho nada
  no hicieron nada
  no quedó arreglado
  no quedó resuelto
  no quedó bien
  no se ha arreglado
  no se ha arreglado todavía
  no se compuso
  no se quita
  no se me quita el problema
  no veo cambios
  no veo ningún cambio
  no veo ninguna diferencia
  no noto diferencia
  no hubo cambios
  no hubo mejora
  no ha mejorado
  no ha pasado nada
  no ha servido
  no avanza
  no avanza mi caso
  no hay avance
  no hay respuesta todavía
  no todavía no
  no aún no
  no sigue igual
  no sigue sin funcionar
  no sigue el mismo problema
  no todavía no funciona
  no no funcionó
  no no me sirvió
  no no se arregló
  no no está resuelto
  no es nuevo
  no es nuevo es lo de siempre
  no es nada nuevo es lo de antes
  no es un tema diferente
  no es un caso nuevo
  no es una pregunta nueva es la de antes
  no es ninguna otra cosa
  no tengo nada más es ese problema
  no tengo otra cosa solo esa
  no vengo por nada nuevo
  no pregunto nada nuevo
  sin solución todavía
  sin respuesta todavía
  sin resolver
  sin resolverse
  pendiente
  sigue pendiente
  está pendiente
  sigue abierto
  sigue sin resolverse
  sigue sin arreglarse
  sigue sin solución
  sigue dando problemas
  sigue marcando lo mismo
  sigue mostrando lo mismo
  sigue apareciendo lo mismo
  sigue saliendo el mismo aviso
  me sigue dando el mismo problema
  me sigue dando problemas
  me sigue mostrando lo mismo
  me está pasando lo mismo
  me está pasando de nuevo
  me volvió a pasar
  me volvió a pasar lo mismo
  me volvió a salir lo mismo
  me vuelve a pasar
  otra vez me pasa
  otra vez lo mismo de antes
  otra vez yo
  otra vez con esto
  de nuevo yo con lo mismo
  de nuevo con el problema
  de nuevo el problema
  uf sigue igual
  es el colmo sigue sin funcionar
  increíble sigue igual
  es la tercera vez que escribo por esto
  es la tercera vez que explico lo mismo
  cuántas veces tengo que decir lo mismo
  vuelvo a escribir por lo mismo
  vuelvo por lo mismo
  vuelvo con la misma duda
  quiero saber qué pasó con mi caso
  quiero saber cómo va lo mío
  quiero saber si ya hay solución
  quiero saber si hay novedades
  quisiera saber si avanzó mi caso
  ya tienen respuesta
  ya tiene una respuesta para mí
  ya hay respuesta
  ya hay solución
  ya saben qué pasó
  ya supieron qué era
  pudieron arreglarlo
  lograron resolverlo
  podría seguir con mi problema
  puede seguir con mi caso
  podemos retomar
  podemos retomar el tema
  retomemos el tema
  retomando lo de antes
  retomando la conversación
  volviendo al tema
  volviendo a mi problema
  sigamos con el tema
  sigamos con lo mismo
  sigamos con la conversación
  terminemos con mi caso
  quiero terminar lo que empezamos
  quiero resolver lo de antes
  quiero seguir hablando de lo mismo
  quiero seguir con el mismo tema
  quiero volver a mi primera pregunta
  me gustaría continuar con lo anterior
  me gustaría seguir con mi consulta
  me quedé esperando su respuesta
  me quedé esperando al agente
  me quedé sin respuesta
  es sobre el mismo asunto
  por lo mismo de antes
  lo mismo que le dije
  el mismo problema de antes
  el mismo asunto de antes
  el mismo problema que ayer
  sí es el mismo problema
  todavía es el mismo problema
  sigue siendo el mismo problema
  hola es el mismo problema
  hola es por lo mismo de antes
  hola otra vez con el mismo problema
  buenas sigo con lo mismo
  otra vez el mismo problema
  tengo el mismo problema otra vez
  estoy con el mismo problema
  sigo con el mismo problema
  sigo con la misma duda
  sigo teniendo el mismo problema
  no es un asunto nuevo
  no es un problema nuevo
  no es un tema nuevo
  no es un asunto diferente
  no es un problema distinto
  no no es nuevo es lo mismo
  no no es otra cosa
  no es otra cosa es lo mismo
  no es otro es el mismo
  no tengo otra pregunta es la misma
  no tengo ningún problema nuevo
  no tengo una consulta nueva
  ninguna otra cosa lo mismo
  sigue dando el mismo error
  buenos días sigue sin funcionar
  todavía no se ha resuelto
  no me lo han solucionado
  mi problema no está resuelto
  mi problema sigue sin solución
  eso no sirvió de nada
  lo que me dijo no funcionó
  lo que me dijeron no funciona
  lo que me dijiste no sirvió
  hice lo que me dijo y nada
  hice lo que me dijeron y sigue igual
  ya lo intenté y no funciona
  ya probé eso y sigue igual
  ya lo reinicié y sigue igual
  dejó de funcionar otra vez
  aún tengo el mismo problema
  todavía necesito ayuda con eso
  quiero seguir con lo de antes
  quiero seguir donde lo dejamos
  podemos seguir donde lo dejamos
  volviendo a lo de antes
  sobre lo que estábamos hablando
  de lo que estábamos hablando
  sobre lo que le pregunté
  sobre lo que te pregunté antes
  doy seguimiento a mi caso
  hay novedades de mi caso
  qué pasó con mi caso
  ya volví es por lo mismo
  volví por el mismo problema
  regresé con el mismo problema
  perdón me tuve que ir es lo mismo
  perdón se me fue la señal es el mismo asunto
  aquí tengo los datos que me pidió
  ya tengo el número que me pidieron
  no hay ningún problema nuevo
  no es nuevo ya se lo había dicho
`);
