import { lines } from '../utterances.ts';

export const sameIssue = lines(`
  mismo
  el mismo
  lo mismo
  la misma
  es lo mismo
  es el mismo
  mismo asunto
  mismo problema
  mismo tema
  misma pregunta
  misma cosa
  el mismo asunto
  el mismo problema
  el mismo tema
  la misma pregunta
  la misma cosa
  la misma consulta
  la misma duda
  el mismo error
  es el mismo asunto
  es el mismo problema
  es el mismo tema
  es la misma consulta
  es la misma cosa
  es por lo mismo
  es sobre lo mismo
  es del mismo problema
  por lo mismo
  lo mismo de antes
  lo mismo de ayer
  lo mismo de siempre
  lo mismo que antes
  el mismo de antes
  exactamente lo mismo
  sí lo mismo
  sí el mismo
  sí es lo mismo
  si el mismo asunto
  todavía lo mismo
  sigue siendo lo mismo
  otra vez lo mismo
  tengo el mismo problema
  tengo la misma duda
  sigo con lo mismo
  sigo con el problema
  sigo igual
  seguimos igual
  sigue igual
  todo sigue igual
  todo igual
  igual
  igual que antes
  no cambió nada
  no ha cambiado nada
  no ha cambiado
  no cambia nada
  nada ha cambiado
  nada cambió
  sin cambios
  sin novedades
  sin mejora
  ningún cambio
  no hay cambios
  no hay novedades
  no mejora
  nada nuevo
  no es nada nuevo
  nada distinto
  nada diferente
  no es nuevo
  no es algo nuevo
  no es otro asunto
  no es otro problema
  no es otro tema
  no es otra cosa
  no es otra consulta
  no es distinto
  no es diferente
  no es nada diferente
  no el mismo
  no el mismo problema
  no tengo otro problema
  ningún asunto nuevo
  no funciona todavía
  todavía no funciona
  aún no funciona
  aun no funciona
  sigue sin funcionar
  sigue sin servir
  sigue fallando
  sigue el problema
  sigue pasando
  sigue roto
  me sigue pasando
  me sigue fallando
  no me funciona todavía
  hola todavía no funciona
  hola sigue sin funcionar
  todavía no sirve
  todavía no me sirve
  aún no está resuelto
  aún no está arreglado
  todavía no está resuelto
  todavía no está arreglado
  todavía no se arregla
  no está resuelto
  no está arreglado
  no está solucionado
  no se ha resuelto
  no se ha solucionado
  no se solucionó
  no se arregló
  no se resolvió
  no lo arreglaron
  no lo han resuelto
  nadie lo ha arreglado
  no funcionó
  no me funcionó
  no sirvió
  no me sirvió
  no me ayudó
  no ayudó
  eso no funcionó
  la solución no sirvió
  volvió a pasar
  volvió a fallar
  volvió el problema
  el problema volvió
  pasó otra vez
  me pasó otra vez
  está pasando de nuevo
  el problema sigue
  el problema continúa
  el problema persiste
  el problema sigue ahí
  todavía tengo el problema
  todavía tengo ese problema
  todavía no puedo
  sigo sin poder
  sigo sin poder hacerlo
  sigo sin respuesta
  sigo esperando
  sigo esperando respuesta
  sigo esperando una solución
  todavía estoy esperando
  aún estoy esperando respuesta
  todavía nada
  todavía no tengo respuesta
  aún nada
  nada todavía
  nada de nada
  continuar
  continuemos
  sigamos
  quiero continuar
  podemos continuar
  lo que estábamos viendo
  sobre lo de antes
  sobre mi pregunta anterior
  sobre mi problema anterior
  lo de antes
  lo de ayer
  lo de hace rato
  lo de esta mañana
  lo anterior
  el anterior
  el asunto anterior
  el asunto de antes
  el problema anterior
  el problema de antes
  el problema de ayer
  el primero
  el de antes
  ese
  ese mismo
  eso mismo
  como antes
  seguimiento de mi caso
  alguna novedad
  hay alguna novedad
  hay novedades
  solo eso
  solo ese
  nada más eso
  es el único problema
  no hay otro problema
  no hay nada nuevo
  no tengo nada nuevo
  no traigo nada nuevo
  nadie me ha ayudado
  nadie me ha respondido
  nadie me contestó
  nadie me ha llamado
  no me han respondido
  no me han contestado
  no me contestaron
  no me respondió nadie
  no me han dado respuesta
  no he tenido respuesta
  no he recibido respuesta
  todavía no me contestan
  todavía no me han llamado
  todavía no me dicen nada
  encontraron algo
  encontró algo sobre mi problema
  ya encontraron la solución
  ya revisaron mi caso
  pudieron revisar mi caso
  pudo averiguar algo
  cómo va mi caso
  cómo va lo mío
  cómo va mi solicitud
  cómo va mi reporte
  qué hay de mi caso
  qué hay de lo mío
  en qué va mi caso
  en qué quedamos
  en qué nos quedamos
  dónde nos quedamos
  dónde quedamos
  no terminamos
  no habíamos terminado
  no alcanzamos a terminar
  quedamos a medias
  nos quedamos a medias
  me estaban ayudando con algo
  su compañero me estaba ayudando
  el agente me estaba ayudando
  el agente iba a revisar
  el agente quedó en revisarlo
  el otro agente me dijo que esperara
  me dijeron que esperara y aquí estoy
  me dijo que lo intentara otra vez y falló
  hice los pasos y sigue fallando
  hice todo lo que me pidieron y no funcionó
  seguí los pasos y nada
  seguí las instrucciones y no sirvió
  probé todo y nada
  probé de nuevo y nada
  lo intenté de nuevo y no funcionó
  lo volví a intentar y nada
  lo apagué y lo prendí y sigue igual
  lo reinstalé y es lo mismo
  funcionó un rato y volvió a fallar
  solo funcionó un momento
  falla otra vez
  falló otra vez
  se volvió a dañar
  se dañó otra vez
  otra vez no funciona
  otra vez falla
  otra vez está fallando
  de nuevo no funciona
  de nuevo lo mismo
  de nuevo el mismo asunto
  está peor
  ahora está peor
  cada vez está peor
  empeoró
  siempre me sale lo mismo
  me sigue saliendo lo mismo
  me sigue saliendo el mismo mensaje
  me sale el mismo mensaje
  me vuelve a salir el mensaje
  me aparece lo mismo en la pantalla
  me sigue apareciendo
  sigo teniendo problemas
  sigo teniendo dificultades
  sigo con fallas
  sigo sin servicio
  sigo sin solución
  sigo sin entender
  sigo atorado
  sigo esperando que lo arreglen
  sigo en las mismas
  seguimos en las mismas
  estoy en las mismas
  estoy igual
  estoy igual que antes
  estamos igual
  la misma situación
  es la misma situación
  sigo en la misma situación
  lamentablemente sigue igual
  desafortunadamente no cambió
  sí todavía
  sí aún
  sí sigue
  sí sigue igual
  sí sigue pasando
  sí ese
  sí eso
  sí continuemos
  sí sigamos con eso
  siga por favor
  continúe por favor
  continúa por favor
  sigamos con eso
  sigamos con mi caso
  sigamos con lo de antes
  sigamos donde quedamos
  sigamos donde nos quedamos
  continuemos con mi caso
  continuemos donde quedamos
  continuar con mi caso
  continuar con la conversación
  continuar la conversación de antes
  retomar la conversación
  retomar lo de antes
  retomemos mi caso
  retomemos lo que estábamos viendo
  quiero retomar mi caso
  volvamos a mi problema
  volvamos a lo de antes
  regresemos a lo de antes
  para terminar lo que empezamos
  terminemos lo que empezamos
  el mismo caso
  el mismo reporte
  el mismo ticket
  el mismo reclamo
  la misma queja
  la misma solicitud
  la misma razón
  el mismo motivo
  por el mismo motivo
  por la misma razón
  mi caso de antes
  mi caso abierto
  mi caso sigue abierto
  mi reporte de esta mañana
  mi solicitud de hace unas horas
  la pregunta de hace una hora
  la consulta de esta tarde
  la conversación de esta mañana
  el chat de hace rato
  el chat de hoy
  mi chat anterior
  mi última conversación
  mi último chat
  como le dije antes
  como te dije antes
  como ya le dije
  como ya le comenté
  lo que ya le dije
  lo que ya le conté
  lo que ya le expliqué
  lo que le escribí arriba
  lo que te escribí antes
  está arriba en la conversación
  lea los mensajes de arriba
  ya le expliqué todo
  ya le expliqué todo al otro agente
  ya les dije cuál es
  ya le había contado
  se cortó y seguía con lo mismo
  se cortó la conversación
  se me cortó el chat
  perdón se me apagó el celular
  perdón tuve que salir seguimos
  ya regresé
  ya regresé sigamos
  aquí estoy de nuevo con lo mismo
`);
