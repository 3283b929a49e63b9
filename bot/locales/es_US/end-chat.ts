import { lines } from '../utterances.ts';

export const endChat = lines(`
  adiós
  adios
  chao
  chau
  bye
  hasta luego
  nos vemos
  hasta pronto
  que tenga buen día
  que tengas buen día
  gracias adiós
  gracias bye
  gracias hasta luego
  ok gracias
  ok gracias adiós
  muchas gracias
  muchas gracias hasta luego
  gracias por todo
  gracias por su ayuda
  gracias por tu ayuda
  gracias por la ayuda
  gracias eso era todo
  gracias ya está
  gracias ya funciona
  listo
  listo gracias
  ya está
  ya está gracias
  ya estuvo
  ya estuvo gracias
  ya quedó
  ya quedó gracias
  ya terminé
  terminé
  terminamos
  hemos terminado
  eso es todo
  eso es todo gracias
  es todo
  es todo gracias
  eso era todo
  eso sería todo
  sería todo gracias
  nada más
  nada más gracias
  nada gracias
  no gracias
  no nada más
  no ya no
  no es necesario
  no hace falta
  no hace falta gracias
  ya no hace falta
  ya no es necesario
  ya no
  ya no gracias
  ya no importa
  no importa
  no importa gracias
  ya no necesito nada
  ya no necesito ayuda
  ya no necesito más ayuda
  ya no lo necesito
  no necesito nada más
  no necesito nada gracias
  no necesito ayuda
  no necesito más ayuda
  no tengo más preguntas
  no tengo más dudas gracias
  ya no tengo problema
  ya no tengo el problema
  ya no hay problema
  ya no pasa
  ya no es un problema
  ninguno gracias
  ninguno ya está resuelto
  todo bien
  todo bien gracias
  todo bien ya
  todo está bien
  ya todo está bien
  todo en orden
  todo perfecto gracias
  estoy bien gracias
  así está bien gracias
  ya funciona
  ya funciona gracias
  ya me funciona
  ya sirve
  ya sirve gracias
  funciona
  funciona bien gracias
  ya está funcionando
  está funcionando gracias
  ahora sí funciona
  ya volvió a funcionar gracias
  resuelto
  resuelto gracias
  está resuelto
  ya está resuelto
  ya está resuelto gracias
  ya se resolvió
  ya se resolvió gracias
  ya lo resolví
  ya lo resolví yo
  lo resolví yo mismo
  ya me lo resolvieron
  problema resuelto
  mi problema ya está resuelto
  solucionado
  ya está solucionado
  ya se solucionó
  ya lo solucioné
  problema solucionado gracias
  ya se arregló
  se arregló solo
  ya está arreglado
  ya lo arreglé
  arreglado gracias
  el problema ya no está
  ya encontré la respuesta
  ya lo encontré
  ya pude
  ya pude gracias
  ya lo logré
  olvídalo
  olvidalo
  olvídelo
  olvídelo gracias
  olvídalo adiós
  olvida eso
  déjalo
  déjelo
  déjalo así
  déjelo así gracias
  cancela
  terminar
  terminar chat
  terminar el chat
  termina el chat
  termine el chat
  quiero terminar el chat
  finalizar
  finalizar chat
  cerrar
  cerrar chat
  cerrar el chat
  cierra el chat
  cierre el chat
  cierre el chat por favor
  puede cerrar el chat
  puedes cerrar el chat
  quiero cerrar el chat
  salir
  me tengo que ir adiós
  perfecto gracias
  perfecto eso es todo
  excelente gracias
`);
